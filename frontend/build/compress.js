import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

/** Others may change any moment. */
const HASHED_TEXT = /-[0-9A-Z]{8}\.(js|css)$/;
/** As Tomcat: below this it does not pay. */
const LEAST_BYTES = 1024;

/** Puts a compressed form beside each text of a folder, where it is not there already. */
export async function compress(folder) {
  const texts = (await readdir(folder)).filter((file) => HASHED_TEXT.test(file));
  await Promise.all(texts.map((file) => compressed(`${folder}/${file}`)));
}

async function compressed(path) {
  if (existsSync(`${path}.br`)) return;
  const text = await readFile(path);
  if (text.length < LEAST_BYTES) return;
  await writeFile(`${path}.br`, await promisify(brotliCompress)(text));
}
