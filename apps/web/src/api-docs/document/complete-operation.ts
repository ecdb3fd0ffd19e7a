import { Permission } from '@lib/access/permissions/permission';
import { tokensMay } from './declared-access';
import { Operation, Response } from './open-api';
import { REFUSAL } from './refusal.schema';

export const BY_TOKEN = 'token';
export const BY_SESSION = 'session';

/** Adds to an operation what follows from where it stands: who may use it, and how it may refuse. */
export const completeOperation = (operation: Operation, permission: Permission): Operation => ({
  ...operation,
  description: [operation.description, whoMay(permission)].filter(Boolean).join('\n\n'),
  security: tokensMay(permission) ? [{ [BY_TOKEN]: [] }, { [BY_SESSION]: [] }] : [{ [BY_SESSION]: [] }],
  responses: { ...operation.responses, ...refusalsOf(operation) },
});

const whoMay = (permission: Permission): string =>
  tokensMay(permission)
    ? `Needs the permission “${permission}”.`
    : `Needs the permission “${permission}”, which only a signed-in person can hold: no token has it.`;

const refusalsOf = ({ parameters = [], requestBody }: Operation): Readonly<Record<string, Response>> => {
  const takesInput = requestBody !== undefined || parameters.some((one) => one.in === 'query');
  const hasPath = parameters.some((one) => one.in === 'path');
  return {
    ...(takesInput ? { 400: refused('A field that is not asked for, or a body that is not JSON') } : {}),
    401: refused('No token or session, or one that no longer works'),
    403: refused('The token or the person does not have the permission'),
    ...(hasPath ? { 404: refused('Not there, or another borough’s: the two are never told apart') } : {}),
    ...(takesInput ? { 422: refused('A value that cannot be used; each is in problems') } : {}),
    default: refused(
      'Any other refusal: 409 when it has changed meanwhile, 413 too large, 429 too often, 503 try again later',
    ),
  };
};

const refused = (description: string): Response => ({
  description,
  content: { 'application/json': { schema: REFUSAL } },
});
