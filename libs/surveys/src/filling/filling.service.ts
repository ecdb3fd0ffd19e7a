import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { keyOf } from '../judging/rows';
import { hasRows } from '../question-sets/question-set';
import { HeldRow, Manner } from '../returns/held-return';
import { ReturnPage } from '../returns/read-return';
import { AnswerChange, planAnswers } from './answer-changes';
import { AnswersClashError, AnswersNotUnderstoodError } from './answers-not-saved.error';
import { changeReturn, ChangingReturn, reopenedKey } from './change-return';
import { GivenAnswer } from './given-answer';
import { Changing, writeChanges, writeConfirmed, writeRows } from './write-answers';

/** What somebody gives at once, on a page or by a machine. */
export interface GivenAnswers {
  readonly answers: readonly GivenAnswer[];
  /** The change they began from, where `was` is not known answer by answer; null where nobody else can have been there. */
  readonly seen: number | null;
  /** Whether what was filled in and left as it is is right. */
  readonly confirms: boolean;
}

/** An answer named for confirming. */
export type NamedAnswer = Omit<AnswerChange, 'value'>;

/** Answers of a return: given, confirmed, added and removed. Two people never write over one another. */
@Injectable()
export class Filling {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Saves what was given, all of it or nothing. A blank is saved, and so is half a section; what cannot be understood is not.
   * @throws AnswersNotUnderstoodError naming every answer and cell, with what was expected
   * @throws AnswersClashError where somebody else changed an answer meanwhile
   * @throws ConflictError as `changeReturn` does
   */
  async save(enterer: Enterer, waveId: string, manner: Manner, given: GivenAnswers): Promise<ReturnPage> {
    return this.change(enterer, waveId, 'answers', async (tx, changing) => {
      const { changes, same, problems, clashes } = planAnswers(
        changing.compiled,
        changing.held,
        given.answers,
        given.seen,
      );
      if (problems.length > 0) throw new AnswersNotUnderstoodError(problems);
      if (clashes.length > 0) throw new AnswersClashError(clashes);
      refuseNotReopened(changing, changes);
      const by = this.by(enterer, manner, changing);
      await writeChanges(tx, changing.held, changes, by);
      if (given.confirms) await writeConfirmed(tx, changing.held, same, by);
    });
  }

  /**
   * Says of answers that were filled in that they are right; of rows, of everything filled in in them.
   * @throws NotFoundError for a row that is not there
   * @throws ConflictError as `changeReturn` does
   */
  async confirm(
    enterer: Enterer,
    waveId: string,
    some: readonly NamedAnswer[],
    rowIds: readonly string[] = [],
  ): Promise<ReturnPage> {
    return this.change(enterer, waveId, 'confirmed', async (tx, changing) => {
      const inRows = rowsNamed(changing, rowIds).flatMap(({ id, answers }) =>
        Object.keys(answers).map((question) => ({ rowId: id, question })),
      );
      await writeConfirmed(tx, changing.held, [...some, ...inRows], this.by(enterer, 'screen', changing));
    });
  }

  /** Says of whole rows that everything filled in in them is right. @throws as `confirm` does */
  async confirmRows(enterer: Enterer, waveId: string, rowIds: readonly string[]): Promise<ReturnPage> {
    return this.confirm(enterer, waveId, [], rowIds);
  }

  /**
   * Adds a row with what is given of it.
   * @throws AnswersNotUnderstoodError as `save` does, the fields named by question alone
   * @throws ConflictError after the last day for new rows, or where there is such a row already
   * @returns its key
   */
  async addRow(
    enterer: Enterer,
    waveId: string,
    {
      section,
      manner,
      answers,
    }: { section: string; manner: 'screen' | 'api'; answers: readonly Omit<GivenAnswer, 'rowId'>[] },
  ): Promise<{ readonly rowId: string; readonly page: ReturnPage }> {
    const rowId = newId();
    const page = await this.change(enterer, waveId, 'row added', async (tx, changing) => {
      refuseNewRow(changing, section);
      const row: HeldRow = {
        id: rowId,
        section,
        position: nextPosition(changing, section),
        origin: manner,
        change: changing.change,
        answers: {},
      };
      const held = {
        ...changing.held,
        rows: { ...changing.held.rows, [section]: [...(changing.held.rows[section] ?? []), row] },
      };
      const { changes, problems } = planAnswers(
        changing.compiled,
        held,
        answers.map((one) => ({ ...one, rowId })),
      );
      if (problems.length > 0)
        throw new AnswersNotUnderstoodError(problems.map((one) => ({ ...one, rowId: null })));
      refuseTwice(changing, section, changes);
      await writeRows(tx, changing.held, [row], changing.change);
      await writeChanges(tx, held, changes, this.by(enterer, manner, changing));
      await tx.query(
        `update return_sections set none_signed_at = null, none_signed_by_name = null
          where borough_id = $1 and return_id = $2 and section = $3`,
        [changing.head.boroughId, changing.head.id, section],
      );
    });
    return { rowId, page };
  }

  /** Removes a row; it can be read in the history. @throws NotFoundError and ConflictError as `changeReturn` does */
  async removeRow(
    enterer: Enterer,
    waveId: string,
    rowId: string,
    because: string | null,
  ): Promise<ReturnPage> {
    return this.change(enterer, waveId, 'row removed', async (tx, changing) => {
      rowsNamed(changing, [rowId]);
      if (changing.reopened) throw notReopened();
      await tx.query(
        `update return_rows set removed_at = $4, removed_by_name = $5, removed_because = $6, change = $7
          where borough_id = $1 and return_id = $2 and id = $3`,
        [
          changing.head.boroughId,
          changing.head.id,
          rowId,
          this.clock.now().toString(),
          enterer.name,
          because,
          changing.change,
        ],
      );
    });
  }

  private by(
    enterer: Enterer,
    manner: Manner,
    { change }: ChangingReturn,
  ): Changing & { readonly change: number } {
    return { personId: enterer.context.personId, name: enterer.name, manner, at: this.clock.now(), change };
  }

  private async change(
    enterer: Enterer,
    waveId: string,
    what: string,
    work: (tx: Tx, changing: ChangingReturn) => Promise<void>,
  ): Promise<ReturnPage> {
    return this.units.run(enterer.context, async (tx) => {
      const saving = { name: enterer.name, at: this.clock.now(), today: this.clock.today() };
      const { page } = await changeReturn(tx, waveId, saving, (changing) => work(tx, changing));
      await this.audit.record(
        tx,
        {
          action: 'survey-return-changed',
          subjectType: 'return',
          subjectIds: [page.head.id],
          particulars: { what, waveId: page.wave.id, change: page.head.change },
        },
        enterer.origin,
      );
      return page;
    });
  }
}

const rowsNamed = ({ held }: ChangingReturn, ids: readonly string[]): HeldRow[] => {
  const rows = new Map(Object.values(held.rows).flatMap((some) => some.map((row) => [row.id, row])));
  return ids.map((id) => {
    const row = rows.get(id);
    if (!row) throw new NotFoundError('row');
    return row;
  });
};

const nextPosition = ({ held }: ChangingReturn, section: string): number =>
  Math.max(0, ...(held.rows[section] ?? []).map(({ position }) => position)) + 1;

const refuseNewRow = ({ compiled, days, today, held, reopened }: ChangingReturn, code: string): void => {
  const section = compiled.set.sections.filter(hasRows).find((one) => one.code === code);
  if (!section) throw new NotFoundError('section');
  if (reopened) throw notReopened();
  if (today > days.lastNewRowOn)
    throw new ConflictError(
      `No ${section.rows.one} can be added after ${formatDay(days.lastNewRowOn)}.`,
      'closed-to-new-rows',
    );
  if ((held.rows[code]?.length ?? 0) >= section.rows.most)
    throw new InvalidError(`There can be ${section.rows.most} at most here.`, 'too-many-rows');
};

const refuseTwice = (
  { compiled, held }: ChangingReturn,
  code: string,
  changes: readonly AnswerChange[],
): void => {
  const section = compiled.set.sections.filter(hasRows).find((one) => one.code === code)!;
  const key = keyOf(section, Object.fromEntries(changes.map(({ question, value }) => [question, value])));
  const isThere = (held.rows[code] ?? []).some(
    ({ answers }) =>
      key !== null &&
      key ===
        keyOf(section, Object.fromEntries(Object.entries(answers).map(([one, { value }]) => [one, value]))),
  );
  if (isThere)
    throw new InvalidError('Nothing was saved. Mend what is named.', 'row-twice', [
      {
        field: section.rows.key[0]!,
        message: `This ${section.rows.one} is in the return already: change it there`,
      },
    ]);
};

const refuseNotReopened = (
  { reopened, compiled, held }: ChangingReturn,
  changes: readonly AnswerChange[],
): void => {
  if (!reopened) return;
  const keys = new Map(
    compiled.set.sections
      .filter(hasRows)
      .flatMap((section) =>
        (held.rows[section.code] ?? []).map((row): [string, string | null] => [
          row.id,
          keyOf(
            section,
            Object.fromEntries(Object.entries(row.answers).map(([one, { value }]) => [one, value])),
          ),
        ]),
      ),
  );
  const isReopened = ({ rowId, question }: AnswerChange): boolean =>
    reopened.has(reopenedKey(question, rowId === null ? null : (keys.get(rowId) ?? null)));
  if (!changes.every(isReopened)) throw notReopened();
};

const notReopened = (): ConflictError =>
  new ConflictError(
    'Only the answers the reviewer asks about can be changed. Nothing was saved.',
    'answer-not-reopened',
  );
