import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { Request } from 'express';
import { Viewer } from '@lib/access/viewer';

/** The person asking. Never null in a handler that declares `@Allow`. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer | null =>
    context.switchToHttp().getRequest<Request>().viewer ?? null,
);
