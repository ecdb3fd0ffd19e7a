import { CanActivate, ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Request } from 'express';
import { severalValuesOf } from '@lib/web-kit/forms/several-values';
import { UnexpectedFieldsError } from '@lib/web-kit/forms/unexpected-fields.error';

const READS_QUERY = 'reads query';

/** Says that a handler reads this form class from its address with `parseForm`, so that its lists may repeat. */
export const ReadsQuery = (type: new () => object): MethodDecorator => SetMetadata(READS_QUERY, type);

/** Refuses an address that gives a name twice, unless the handler's class takes several values for it. */
@Injectable()
export class RepeatedKeysGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const query = context.switchToHttp().getRequest<Request>().query;
    const repeated = Object.keys(query).filter((name) => Array.isArray(query[name]));
    if (repeated.length === 0) return true;
    const several = this.typesOf(context).flatMap((type) => severalValuesOf(type));
    if (repeated.some((name) => !several.includes(name))) throw new UnexpectedFieldsError();
    return true;
  }

  private typesOf(context: ExecutionContext): unknown[] {
    const prototype = context.getClass().prototype as object;
    const parameters = Reflect.getMetadata(
      'design:paramtypes',
      prototype,
      context.getHandler().name,
    ) as unknown[];
    return [...(parameters ?? []), this.reflector.get<unknown>(READS_QUERY, context.getHandler())];
  }
}
