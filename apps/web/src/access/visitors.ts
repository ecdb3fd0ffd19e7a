import { Injectable } from '@nestjs/common';
import { Request, Response } from 'express';
import { contextOf, hatPermissions } from '@lib/access/people/hat';
import { permissionsOf } from '@lib/access/permissions/permission';
import { AccessSecrets, hashOfToken } from '@lib/access/secrets/access-secrets';
import { auditHashOf, Session } from '@lib/access/sessions/session';
import { Sessions } from '@lib/access/sessions/sessions.service';
import { TokenBearer } from '@lib/access/tokens/api-token';
import { ApiTokens } from '@lib/access/tokens/api-tokens.service';
import { Viewer } from '@lib/access/viewer';
import { AuditOrigin } from '@lib/audit/audit.service';
import { newToken } from '@lib/kernel/secret';
import { API_PREFIX } from '../shell/shell.paths';
import { Cookies } from './cookies';
import { TokenRefusedError } from './token-refused.error';

/** How a request proved who sent it. */
export type Proof = 'cookie' | 'token' | 'none';

/** Finds out who sends a request, and puts it where handlers and pages look. */
@Injectable()
export class Visitors {
  constructor(
    private readonly cookies: Cookies,
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
    private readonly secrets: AccessSecrets,
  ) {}

  /** @throws TokenRefusedError for an API token that does not work. */
  async identify(request: Request, response: Response): Promise<Proof> {
    const bearer = bearerTokenOf(request);
    if (bearer !== null) {
      request.session = null;
      request.viewer = await this.viewerOfToken(bearer, originOf(request));
      return 'token';
    }
    const secret = this.cookies.read(request, 'session');
    const session = secret ? await this.sessions.find(secret) : null;
    if (secret && !session) this.cookies.clear(response, 'session');
    request.session = session;
    request.viewer = session && secret ? viewerOf(session, originOf(request, secret)) : null;
    request.canSwitchBorough = (session?.hats.length ?? 0) > 1;
    this.giveCsrfToken(request, response, session && secret ? this.tokenOf(session, secret) : null);
    return session ? 'cookie' : 'none';
  }

  private tokenOf({ personId, hat }: Session, secret: string): string {
    return `${this.secrets.csrfTokenFor(secret)}.${this.secrets.formOwnerFor(personId, hat.key)}`;
  }

  /** Before sign-in the token belongs to a cookie of the visit, which is only set when a page asks for the token. */
  private giveCsrfToken(request: Request, response: Response, ofSession: string | null): void {
    const known = this.cookies.read(request, 'visit');
    let token = ofSession ?? (known === null ? null : this.secrets.csrfTokenFor(known));
    Object.defineProperty(request, 'csrfToken', {
      configurable: true,
      get: () => {
        if (token !== null) return token;
        const visit = newToken();
        if (!response.headersSent) this.cookies.set(response, 'visit', visit);
        token = this.secrets.csrfTokenFor(visit);
        return token;
      },
    });
  }

  private async viewerOfToken(token: string, origin: AuditOrigin): Promise<Viewer> {
    const bearer = await this.tokens.bearerOf(token);
    if (!bearer) throw new TokenRefusedError();
    return viewerOfBearer(bearer, origin);
  }
}

/** A token in the header is looked at below `/api/` only: pages are for people. */
const bearerTokenOf = (request: Request): string | null => {
  if (!request.path.startsWith(API_PREFIX)) return null;
  const [isBearer, token = ''] = /^Bearer +([\w-]{0,200})/i.exec(request.headers.authorization ?? '') ?? [];
  return isBearer === undefined ? null : token;
};

/** What the audit is told of the request: the template of its route, never its address. */
export const originOf = (request: Request, secret: string | null = null): AuditOrigin => {
  const route = request.route as { path?: unknown } | undefined;
  return {
    route: typeof route?.path === 'string' ? `${request.method} ${route.path}` : undefined,
    requestId: request.requestId,
    sessionHash: secret === null ? undefined : auditHashOf(hashOfToken(secret)),
  };
};

export const viewerOf = (session: Session, origin: AuditOrigin): Viewer => ({
  personId: session.personId,
  name: session.personName,
  boroughId: session.hat.boroughId,
  roles: session.hat.roles,
  permissions: hatPermissions(session.hat),
  waiting: session.waiting,
  context: contextOf(session.personId, session.hat, session.panelIds),
  origin,
});

/** A token acts as itself for its borough, and may do what both it and a borough's officer or approver may. */
const viewerOfBearer = (bearer: TokenBearer, origin: AuditOrigin): Viewer => {
  const possible = permissionsOf(['officer', 'approver']);
  return {
    personId: bearer.id,
    name: bearer.name,
    boroughId: bearer.boroughId,
    roles: [],
    permissions: new Set(bearer.permissions.filter((permission) => possible.has(permission))),
    context: { scope: 'borough', personId: bearer.id, boroughId: bearer.boroughId },
    answers: { id: bearer.madeById, name: bearer.madeByName },
    origin,
  };
};
