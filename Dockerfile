# Build: the jar as `mvn package` makes it, without tests (they are CI's part).
FROM node:22-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY . .
RUN mvn -B -Dmaven.test.skip package \
 && java -Djarmode=tools -jar target/symmetry-playground-*.jar extract --layers --destination layers \
 && mv layers/application/symmetry-playground-*.jar layers/application/playground.jar

# Run: layers from what changes least to what changes most, then one training run for the AOT cache.
FROM eclipse-temurin:25-jre
RUN useradd --system --user-group --home-dir /app playground \
 && install -d -o playground -g playground /app
USER playground
WORKDIR /app
COPY --from=build --chown=playground /build/layers/dependencies/ ./
COPY --from=build --chown=playground /build/layers/spring-boot-loader/ ./
COPY --from=build --chown=playground /build/layers/snapshot-dependencies/ ./
COPY --from=build --chown=playground /build/layers/application/ ./
COPY --chown=playground jvm.options ./
# Read by every JVM here: the cache only fits the collector and heap it was trained with.
ENV JDK_JAVA_OPTIONS="@/app/jvm.options -XX:+UseSerialGC -Xmx512m -XX:+ExitOnOutOfMemoryError"
RUN java -XX:AOTCacheOutput=playground.aot -Dspring.context.exit=onRefresh -jar playground.jar
EXPOSE 8080
# The image has no curl; bash speaks HTTP well enough.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:AOTCache=playground.aot", "-jar", "playground.jar"]
