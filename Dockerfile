# Easel in a container: not root, able to run with a read-only root file system. What it keeps goes to /data.
# docs/operating.md says how to run it; deploy/ has a compose file and Kubernetes manifests.
FROM node:24-bookworm-slim AS build
WORKDIR /opt/easel
# sqlite3 is compiled where it has no ready-made binary.
RUN apt-get update \
	&& apt-get install -y --no-install-recommends g++ make python3 \
	&& rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json ./
COPY commands commands
COPY src src
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
WORKDIR /opt/easel
# The chart of /usage is drawn in the process, in ten languages.
RUN apt-get update \
	&& apt-get install -y --no-install-recommends fontconfig-config fonts-dejavu-core fonts-droid-fallback \
	&& rm -rf /var/lib/apt/lists/* \
	&& install -d -o node -g node /data
COPY --from=build /opt/easel/package.json ./
COPY --from=build /opt/easel/node_modules node_modules
COPY --from=build /opt/easel/dist dist
ENV NODE_ENV=production \
	DATA_DIR=/data \
	STORE_URL=sqlite:///data/easel.sqlite \
	HTTP_PORT=8080
VOLUME /data
EXPOSE 8080
USER node
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
	CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HTTP_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Without a shell or npm in between, so that signals arrive; other arguments run other programs of dist/.
ENTRYPOINT ["node", "--enable-source-maps", "--max-semi-space-size=4", "--v8-pool-size=1"]
CMD ["dist/src/main.js"]
