# The app alone; PostgreSQL comes from compose.yaml or from your own server.
FROM node:22-bookworm-slim AS build
WORKDIR /cairn
COPY . .
RUN node scripts/ship.mjs /ship

FROM node:22-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 CAIRN_HOST=0.0.0.0 PORT=3000
COPY --from=build --chown=root:root /ship /cairn
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# node itself is process 1: it gets the SIGTERM, finishes what is in flight and ends.
CMD ["node", "/cairn/apps/web/server.js"]
