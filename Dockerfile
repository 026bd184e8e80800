# Builds On Record and serves a store; docs/operation.md says how to run it.
FROM docker.io/library/maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN mvn -B -q -DskipTests package

FROM docker.io/library/eclipse-temurin:21-jre
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/onrecord onrecord
COPY --from=build /src/target/onrecord.jar /opt/onrecord/target/onrecord.jar
COPY --from=build /src/target/lib /opt/onrecord/target/lib
COPY --from=build /src/seeds /opt/onrecord/seeds
USER onrecord
WORKDIR /var/lib/onrecord
VOLUME /var/lib/onrecord
EXPOSE 3030
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "-Donrecord.home=/opt/onrecord", "-jar", "/opt/onrecord/target/onrecord.jar"]
CMD ["serve", "--host", "0.0.0.0", "--store", "/var/lib/onrecord/store"]
