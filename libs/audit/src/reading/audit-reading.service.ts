import { Injectable } from '@nestjs/common';
import { AuditUnitOfWork } from '@lib/database/database.module';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { Tx } from '@lib/database/unit-of-work';
import { NotFoundError } from '@lib/kernel/domain-error';
import { AuditOrigin, AuditService } from '../audit.service';
import { AuditFilter, AuditLine, OPENING_ACTIONS } from './audit-line';
import { countLines, findLines } from './audit.query';
import { countSeenLastWeek, findUnusualVolume, UnusualVolume } from './unusual-volume';

/** On whose behalf the audit is read. An administrator reads all of it, a data-protection lead their borough's. */
export interface AuditAsker {
  readonly context: ViewerContext;
  readonly origin: AuditOrigin;
}

export interface FoundLines {
  readonly lines: readonly AuditLine[];
  readonly total: number;
}

/** A child of a data-protection lead's borough: how it is named, and nothing else of it. */
export interface ChildReference {
  readonly id: string;
  readonly localReference: string;
  readonly serviceReference: string;
}

/** Reading the trail. Reading it is itself written down, in the same transaction. */
@Injectable()
export class AuditReading {
  constructor(
    private readonly units: AuditUnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /** Searches the whole audit that the asker may read, newest first. */
  async search(asker: AuditAsker, filter: AuditFilter, page: number): Promise<FoundLines> {
    return this.units.run(asker.context, async (tx) => {
      const found = { lines: await findLines(tx, filter, page), total: await countLines(tx, filter) };
      await this.audit.record(
        tx,
        { action: 'audit-searched', filter, rowCount: found.lines.length },
        asker.origin,
      );
      return found;
    });
  }

  /**
   * Who has seen a child of the asker's borough: on its page, on a list, or in a download.
   * @throws NotFoundError when the borough has no child of that reference; another borough's is never found.
   */
  async whoOpened(
    asker: AuditAsker,
    reference: string,
    page: number,
  ): Promise<FoundLines & { child: ChildReference }> {
    return this.units.run(asker.context, async (tx) => {
      const child = await findChild(tx, reference);
      if (!child) throw new NotFoundError('child');
      return { child, ...(await this.openings(tx, asker, { subjectId: child.id }, page)) };
    });
  }

  /**
   * Which children of the asker's borough one person has seen; those that are named are recorded as seen again.
   * @param named how many children of each line will be named; all of them when left out
   */
  async openedBy(
    asker: AuditAsker,
    personId: string,
    page: number,
    named = Infinity,
  ): Promise<FoundLines & { references: ReadonlyMap<string, ChildReference> }> {
    return this.units.run(asker.context, async (tx) => {
      const found = await this.openings(tx, asker, { personId }, page);
      const references = await referencesOf(
        tx,
        found.lines.flatMap((line) => line.subjectIds.slice(0, named)),
      );
      await this.audit.record(
        tx,
        { action: 'access-reviewed', subjectType: 'child reference', subjectIds: [...references.keys()] },
        asker.origin,
      );
      return { ...found, references };
    });
  }

  /** People who saw many more children than they usually do. */
  async unusualVolume(asker: AuditAsker): Promise<UnusualVolume[]> {
    return this.units.run(asker.context, findUnusualVolume, { readOnly: true });
  }

  /** For the home page of a data-protection lead: numbers only, so nobody is shown to them. */
  async lastWeek(asker: AuditAsker): Promise<{ children: number; unusual: number }> {
    return this.units.run(
      asker.context,
      async (tx) => ({
        children: await countSeenLastWeek(tx),
        unusual: (await findUnusualVolume(tx)).length,
      }),
      { readOnly: true },
    );
  }

  private async openings(tx: Tx, asker: AuditAsker, filter: AuditFilter, page: number): Promise<FoundLines> {
    const query = { ...filter, actions: OPENING_ACTIONS };
    const found = { lines: await findLines(tx, query, page), total: await countLines(tx, query) };
    const subject = filter.subjectId
      ? { subjectType: 'child reference', subjectIds: [filter.subjectId] }
      : { subjectType: 'person', subjectIds: [filter.personId!] };
    await this.audit.record(
      tx,
      { action: 'access-reviewed', ...subject, rowCount: found.lines.length },
      asker.origin,
    );
    return found;
  }
}

const REFERENCES = `
  select id, local_reference as "localReference", service_reference as "serviceReference"
    from child_references_for_protection()`;

/** In capitals or not, with or without spaces; as it was typed before any other. */
const findChild = async (tx: Tx, reference: string): Promise<ChildReference | null> => {
  const [child] = await tx.query<ChildReference>(
    `${REFERENCES} where regexp_replace(upper(local_reference), '\\s', '', 'g') = $1 or service_reference = $1
      order by local_reference = $2 desc, local_reference limit 1`,
    [reference.replace(/\s/g, '').toUpperCase(), reference.trim()],
  );
  return child ?? null;
};

const referencesOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, ChildReference>> => {
  const rows = await tx.query<ChildReference>(`${REFERENCES} where id = any($1)`, [[...new Set(ids)]]);
  return new Map(rows.map((row) => [row.id, row]));
};
