# The same Node that package.json pins for every script.
FROM node:24.21.0-bookworm-slim AS base
ENV NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1
WORKDIR /tracker

FROM base AS build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run -s build

# One run before the application starts: migrations, and passwords for the application's two database roles.
FROM build AS migrate
USER node
CMD ["npm", "run", "-s", "deploy"]

FROM base AS application
ENV NODE_ENV=production MALLOC_ARENA_MAX=2 HOSTNAME=0.0.0.0 PORT=3000 STORAGE_DIRECTORY=/files
RUN install -d -o node -g node /files
COPY --from=build /tracker/.next/standalone ./
USER node
VOLUME /files
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-old-space-size=512", "--max-semi-space-size=8", "--heap-growing-percent=30", "server.js"]
