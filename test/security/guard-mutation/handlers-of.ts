import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ALLOW, PUBLIC } from '../../../apps/web/src/access/allow.decorator';
import { MatrixApp } from '../endpoints/matrix-app';
import { Route } from '../endpoints/router-walk';

/** A handler with the route it answers, and what it declares. */
export interface Handler extends Route {
  readonly name: string;
  readonly function: object;
  readonly declares: typeof ALLOW | typeof PUBLIC;
}

/** Every handler of the running application. */
export const handlersOf = ({ app }: MatrixApp): Handler[] => {
  const scanner = new MetadataScanner();
  const controllers = app.get(DiscoveryService, { strict: false }).getControllers();
  return controllers.flatMap(({ metatype, instance }) => {
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    const prefix = Reflect.getMetadata(PATH_METADATA, metatype!) as string;
    return scanner
      .getAllMethodNames(prototype)
      .filter((name) => Reflect.hasMetadata(PATH_METADATA, prototype[name]!))
      .map((name) => handlerOf(`${metatype!.name}.${name}`, prefix, prototype[name]!));
  });
};

const handlerOf = (name: string, prefix: string, handler: object): Handler => {
  const path = `/${prefix}/${Reflect.getMetadata(PATH_METADATA, handler) as string}`;
  const route = {
    method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod],
    path: path.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
  };
  return {
    ...route,
    name,
    function: handler,
    declares: Reflect.hasMetadata(PUBLIC, handler) ? PUBLIC : ALLOW,
  };
};

/** Takes a handler's declaration away while something is tried. */
export const withoutDeclaration = async <T>(handler: Handler, tried: () => Promise<T>): Promise<T> => {
  const declared: unknown = Reflect.getMetadata(handler.declares, handler.function);
  Reflect.deleteMetadata(handler.declares, handler.function);
  try {
    return await tried();
  } finally {
    Reflect.defineMetadata(handler.declares, declared, handler.function);
  }
};
