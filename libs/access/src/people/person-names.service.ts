import { Injectable } from '@nestjs/common';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { AuthUnitOfWork } from '@lib/database/database.module';

/** Who a key stands for, on pages that tell who did something. */
@Injectable()
export class PersonNames {
  constructor(private readonly units: AuthUnitOfWork) {}

  /** Names by key, of people and of API tokens. A borough is told the names of its own; what is missing is unknown. */
  async of(context: ViewerContext, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    return this.units.run(
      context,
      async (tx) => {
        const rows = await tx.query<{ id: string; name: string }>(
          `select id, name from auth.people where id = any($1)
           union all select id, 'API token “' || name || '”' from auth.api_tokens where id = any($1)`,
          [wanted],
        );
        return new Map(rows.map((row) => [row.id, row.name]));
      },
      { readOnly: true },
    );
  }

  /** Everyone a data-protection lead or an administrator can ask about, by name. */
  async choices(context: ViewerContext): Promise<{ id: string; name: string }[]> {
    return this.units.run(
      context,
      (tx) =>
        tx.query<{ id: string; name: string }>(
          context.scope === 'administration'
            ? 'select id, name from auth.people order by lower(name), id'
            : `select p.id, p.name from auth.people p
                where exists (select from auth.role_grants g where g.person_id = p.id and g.borough_id = $1)
                order by lower(p.name), p.id`,
          context.scope === 'administration' ? [] : [context.boroughId],
        ),
      { readOnly: true },
    );
  }
}
