// Formats, lint and types side by side: each of them keeps one processor busy.
import { spawn } from "node:child_process";

/** @param {string} script of package.json
 *  @returns {Promise<number | null>} its exit code */
function run(script) {
  const npm = spawn("npm", ["--silent", "run", script], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return new Promise((done) => npm.on("close", done));
}

const codes = await Promise.all(["check-format", "lint", "types"].map(run));
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
