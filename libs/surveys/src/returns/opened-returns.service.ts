import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { childrenNamed, referencesIn } from './children-named.query';
import { HeldReturn, HeldRow, isWithBorough } from './held-return';
import { commentsOf, ReviewersComment } from './comments.query';
import { ReturnPage, returnPage, waveForBorough } from './read-return';
import { hasRows } from '../question-sets/question-set';
import { isOpenToChanges } from '../waves/wave';
import { withAnswers } from './held-return.query';
import { openAnswers } from './reopened.query';

/** A return as its pages show it: with the borough’s own references of the children that are shown. */
export interface OpenedReturn extends ReturnPage {
  readonly today: Day;
  /** By service reference; only of the rows that are shown. */
  readonly localReferences: ReadonlyMap<string, string>;
  /** The answers that may be changed where a reviewer sent it back, as `reopenedKey` names them; null for all. */
  readonly reopened: ReadonlySet<string> | null;
  /** What a reviewer asked about the last version. */
  readonly comments: readonly ReviewersComment[];
  /** Whether answers can be changed now: it is with the borough, and corrections are not closed. */
  readonly canChange: boolean;
}

/** What a borough has in hand of a return it submitted. */
export interface Receipt {
  readonly reference: string;
  readonly submittedAt: Temporal.Instant;
}

/** The rows a page shows of a return, whose children are recorded as seen. */
export type RowsShown = (page: ReturnPage) => readonly HeldRow[];

/** Opens returns for pages. */
@Injectable()
export class OpenedReturns {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The last receipt of each wave the borough submitted, by the wave’s key. */
  async receipts({ context }: Pick<Enterer, 'context'>): Promise<ReadonlyMap<string, Receipt>> {
    return this.units.run(
      context,
      async (tx) => {
        const rows = await tx.query<Receipt & { waveId: string }>(
          `select distinct on (wave_id) wave_id as "waveId", reference, submitted_at as "submittedAt"
             from return_versions where borough_id = $1 order by wave_id, number desc`,
          [tx.context.boroughId],
        );
        return new Map(rows.map((row) => [row.waveId, row]));
      },
      { readOnly: true },
    );
  }

  /**
   * Finds the row of a section that goes by a reference: what tells it from the others, or what the borough itself calls
   * the child. It gives away that there is one and nothing of it, so that nobody is recorded as seen.
   * @returns its key, or null for none
   */
  async rowCalled(
    { context }: Pick<Enterer, 'context'>,
    waveId: string,
    { section, reference }: { readonly section: string; readonly reference: string },
  ): Promise<string | null> {
    return this.units.run(
      context,
      async (tx) => {
        const found = await waveForBorough(tx, waveId, { today: this.clock.today() });
        if (!found.head) throw new NotFoundError('return');
        const { rows } = await withAnswers(tx, found.head);
        const some = rows[section] ?? [];
        const locals = await localReferences(tx, { rows: { some } });
        const keys =
          found.compiled.set.sections.filter(hasRows).find(({ code }) => code === section)?.rows.key ?? [];
        const wanted = plain(reference);
        const row = some.find(({ answers }) => {
          const texts = Object.entries(answers).flatMap(([code, { value }]) =>
            typeof value === 'string' ? [{ code, value }] : [],
          );
          const named = texts.filter(({ code }) => keys.includes(code)).map(({ value }) => value);
          const local = texts.flatMap(({ value }) => locals.get(value) ?? []);
          return [...named, ...local].some((name) => plain(name) === wanted);
        });
        return row?.id ?? null;
      },
      { readOnly: true },
    );
  }

  /**
   * A return with its answers, weighed, for a page that shows some of its rows.
   * @param shown the rows whose children the page shows: they are recorded as seen, with nobody else
   * @param action what is recorded of it: a file is a download
   * @throws NotFoundError before it is started, and of a wave that does not ask the borough
   */
  async open(
    enterer: Enterer,
    waveId: string,
    shown: RowsShown = () => [],
    action: 'survey-return-opened' | 'survey-return-exported' = 'survey-return-opened',
  ): Promise<OpenedReturn> {
    return this.units.run(enterer.context, async (tx) => {
      const today = this.clock.today();
      const found = await waveForBorough(tx, waveId, { today });
      const { head } = found;
      if (!head) throw new NotFoundError('return');
      const page = await returnPage(tx, { ...found, head });
      const rows = { rows: { shown: shown(page) } };
      await this.audit.record(
        tx,
        {
          action,
          subjectType: 'child',
          subjectIds: await childrenNamed(tx, rows),
          particulars: { waveId: page.wave.id },
        },
        enterer.origin,
      );
      return {
        ...page,
        today,
        localReferences: await localReferences(tx, rows),
        reopened: await openAnswers(tx, page),
        comments: await commentsOf(tx, head),
        canChange: isWithBorough(head) && isOpenToChanges(page.standing),
      };
    });
  }
}

const plain = (text: string): string => text.trim().toLowerCase();

/** What the borough itself calls the children of some rows. */
const localReferences = async (
  tx: Tx,
  rows: Pick<HeldReturn, 'rows'>,
): Promise<ReadonlyMap<string, string>> => {
  const references = referencesIn(rows);
  if (references.length === 0) return new Map();
  const found = await tx.query<{ service: string; local: string }>(
    `select service_reference as service, local_reference as local from children
      where borough_id = $1 and service_reference = any($2)`,
    [tx.context.boroughId, references],
  );
  return new Map(found.map(({ service, local }) => [service, local]));
};
