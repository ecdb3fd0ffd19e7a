import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { InvalidError, NotAllowedError, NotFoundError } from '@lib/kernel/domain-error';
import { isId, newId } from '@lib/kernel/ids';
import { newToken } from '@lib/kernel/secret';
import { TOKEN_PERMISSIONS } from '../permissions/confirmed-permissions';
import { hashOfToken } from '../secrets/access-secrets';
import { NOBODY } from '../sign-in/sign-in-context';
import { Viewer } from '../viewer';
import { ApiToken, LONGEST_TOKEN_MONTHS, NewApiToken, TOKEN_PREFIX, TokenBearer } from './api-token';

/** Tokens for a borough's own systems: they belong to the borough, say what they may do, and run out. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly units: AuthUnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /** @returns the token, shown this once. @throws InvalidError for a life outside 1 to 12 months, or for nothing it may do. */
  async make(viewer: Viewer, wanted: NewApiToken): Promise<string> {
    const boroughId = boroughOf(viewer);
    const permissions = TOKEN_PERMISSIONS.filter(
      (one) => wanted.permissions.includes(one) && viewer.permissions.has(one),
    );
    if (permissions.length === 0) throw new InvalidError('Select what the token may do', 'token-permissions');
    if (!(wanted.months >= 1 && wanted.months <= LONGEST_TOKEN_MONTHS)) {
      throw new InvalidError('A token works for 1 to 12 months', 'token-months');
    }
    const token = `${TOKEN_PREFIX}${newToken()}`;
    const id = newId();
    await this.units.run(viewer.context, async (tx) => {
      await tx.query(
        `insert into auth.api_tokens (id, borough_id, name, token_hash, permissions, made_by, made_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, now(), now() + make_interval(months => $7))`,
        [id, boroughId, wanted.name.trim(), hashOfToken(token), permissions, viewer.personId, wanted.months],
      );
      await this.audit.record(
        tx,
        {
          action: 'token-made',
          subjectType: 'API token',
          subjectIds: [id],
          particulars: { permissions, months: wanted.months },
        },
        viewer.origin,
      );
    });
    return token;
  }

  /** The tokens of the viewer's borough, newest first, those that no longer work too. */
  async list(viewer: Viewer): Promise<ApiToken[]> {
    return this.units.run(
      viewer.context,
      (tx) =>
        tx.query<ApiToken>(
          `select t.id, t.name, t.permissions, coalesce(p.name, 'Somebody no longer in this borough') as "madeBy",
                  t.made_at as "madeAt", t.expires_at as "expiresAt", t.last_used_at as "lastUsedAt",
                  t.revoked_at as "revokedAt", t.expires_at <= clock_timestamp() as expired
             from auth.api_tokens t left join auth.people p on p.id = t.made_by
            where t.borough_id = $1 order by t.made_at desc, t.id`,
          [boroughOf(viewer)],
        ),
      { readOnly: true },
    );
  }

  /** @throws NotFoundError for a token that is not this borough's, or does not work any more. */
  async revoke(viewer: Viewer, id: string): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const revoked = await tx.query(
        `update auth.api_tokens set revoked_at = clock_timestamp(), revoked_by = $2
          where id = $1 and borough_id = $3 and revoked_at is null returning 1`,
        [isId(id) ? id : null, viewer.personId, boroughOf(viewer)],
      );
      if (revoked.length === 0) throw new NotFoundError('API token');
      await this.audit.record(
        tx,
        { action: 'token-revoked', subjectType: 'API token', subjectIds: [id] },
        viewer.origin,
      );
    });
  }

  /** Who brings this token, or null when it does not work. */
  async bearerOf(token: string): Promise<TokenBearer | null> {
    return this.units.run(NOBODY, async (tx) => {
      const [bearer] = await tx.query<TokenBearer & { unused: boolean }>(
        `select t.id, t.name, t.borough_id as "boroughId", t.permissions, p.id as "madeById", p.name as "madeByName",
                coalesce(last_used_at < clock_timestamp() - interval '1 minute', true) as unused
           from auth.api_tokens t join auth.people p on p.id = t.made_by
          where token_hash = $1 and revoked_at is null and expires_at > clock_timestamp()`,
        [hashOfToken(token)],
      );
      if (bearer?.unused) {
        await tx.query('update auth.api_tokens set last_used_at = clock_timestamp() where id = $1', [
          bearer.id,
        ]);
      }
      return bearer ?? null;
    });
  }
}

const boroughOf = (viewer: Viewer): number => {
  if (viewer.boroughId === null)
    throw new NotAllowedError('API tokens belong to a borough.', 'token-borough');
  return viewer.boroughId;
};
