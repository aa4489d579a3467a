# Pinned: an image of today is built from the same base tomorrow. Node 24 is supported until April 2028. Trixie, since
# binaries of sqlite3 may be built for a newer C library than bookworm's, and this image has no compiler.
FROM node:24.20.0-trixie-slim
WORKDIR /app
ENV NODE_ENV=production HTTP_HOST=0.0.0.0 PORT=8080
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY src ./src
COPY seeds ./seeds
COPY samples ./samples
RUN mkdir data && chown node:node data
USER node
VOLUME /app/data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Not npm: it would not pass SIGTERM on.
CMD ["node", "--import", "tsx", "src/main.ts"]
