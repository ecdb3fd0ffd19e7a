import { INestApplication } from '@nestjs/common';

/** A method and a path pattern that the running router answers. */
export interface Route {
  readonly method: string;
  readonly path: string;
}

interface Layer {
  readonly name: string;
  readonly route?: {
    readonly path: string | readonly string[];
    readonly methods: Readonly<Record<string, boolean>>;
  };
}

/** Every route of the running application, as Express has it: what is not here cannot be reached. */
export const routesOf = (app: INestApplication): Route[] => {
  const express = app.getHttpAdapter().getInstance() as { router: { stack: readonly Layer[] } };
  return express.router.stack
    .flatMap(({ route }) => {
      const paths = route === undefined ? [] : typeof route.path === 'string' ? [route.path] : route.path;
      return paths.flatMap((path) =>
        Object.keys(route!.methods).map((method) => ({ method: method.toUpperCase(), path })),
      );
    })
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
};

/** Names of what stands before the routes: a middleware that answers by itself must be among the reviewed. */
export const middlewareOf = (app: INestApplication): string[] => {
  const express = app.getHttpAdapter().getInstance() as { router: { stack: readonly Layer[] } };
  return express.router.stack.filter(({ route }) => route === undefined).map(({ name }) => name);
};

export const nameOf = ({ method, path }: Route): string => `${path} ${method}`;
