import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { HeldRow } from '../returns/held-return';
import { ReturnPage } from '../returns/read-return';
import { addRows, AddingRows, NewRowGiven } from './add-rows';
import { AnswerChange, planAnswers } from './answer-changes';
import { AnswersClashError, AnswersNotUnderstoodError } from './answers-not-saved.error';
import { ChangingReturn } from './change-return';
import { GivenAnswer } from './given-answer';
import { notReopened, reopenedIn } from '../returns/reopened-answers';
import { ReturnSaving } from './return-saving.service';
import { writeChanges, writeConfirmed } from './write-answers';

/** What somebody gives at once, on a page or by a machine. */
export interface GivenAnswers {
  readonly answers: readonly GivenAnswer[];
  /** The change they began from, where `was` is not known answer by answer; null where nobody else can have been there. */
  readonly seen: number | null;
  /** Whether what was filled in and left as it is is right. */
  readonly confirms: boolean;
  /** Rows that are added with it. */
  readonly newRows?: readonly NewRowGiven[];
}

/** An answer named for confirming. */
export type NamedAnswer = Omit<AnswerChange, 'value'>;

/** Answers of a return: given, confirmed, added and removed. Two people never write over one another. */
@Injectable()
export class Filling {
  constructor(private readonly saving: ReturnSaving) {}

  /**
   * Saves what was given, all of it or nothing. A blank is saved, and so is half a section; what cannot be understood is not.
   * @throws AnswersNotUnderstoodError naming every answer and cell, with what was expected
   * @throws AnswersClashError where somebody else changed an answer meanwhile
   * @throws ConflictError as `changeReturn` and `addRows` do
   * @throws InvalidError and NotFoundError as `addRows` does
   */
  async save(
    enterer: Enterer,
    waveId: string,
    manner: AddingRows['manner'],
    given: GivenAnswers,
  ): Promise<ReturnPage> {
    return this.saving.save(enterer, waveId, async (tx, changing) => {
      const { changes, same, problems, clashes } = planAnswers(
        changing.compiled,
        changing.held,
        given.answers,
        given.seen,
      );
      if (problems.length > 0) throw new AnswersNotUnderstoodError(problems);
      if (clashes.length > 0) throw new AnswersClashError(clashes);
      refuseNotReopened(changing, changes);
      const who = by(enterer, manner, changing);
      if (given.newRows) await addRows(tx, changing, given.newRows, who);
      await writeChanges(tx, changing.held, changes, who);
      if (given.confirms) await writeConfirmed(tx, changing.held, [...same, ...changes], who);
      return { what: 'answers' };
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
    return this.saving.save(enterer, waveId, async (tx, changing) => {
      const inRows = rowsNamed(changing, rowIds).flatMap(({ id, answers }) =>
        Object.keys(answers).map((question) => ({ rowId: id, question })),
      );
      await writeConfirmed(tx, changing.held, [...some, ...inRows], by(enterer, 'screen', changing));
      return { what: 'confirmed' };
    });
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
    { section, manner, answers }: NewRowGiven & { readonly manner: AddingRows['manner'] },
  ): Promise<{ readonly rowId: string; readonly page: ReturnPage }> {
    let rowId = '';
    const page = await this.saving.save(enterer, waveId, async (tx, changing) => {
      const added = await addRows(tx, changing, [{ section, answers }], by(enterer, manner, changing));
      rowId = added[0]!;
      return { what: 'row added' };
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
    return this.saving.save(enterer, waveId, async (tx, changing) => {
      rowsNamed(changing, [rowId]);
      if (changing.reopened) throw notReopened();
      await tx.query(
        `update return_rows set removed_at = $4, removed_by_name = $5, removed_because = $6, change = $7
          where borough_id = $1 and return_id = $2 and id = $3`,
        [
          changing.head.boroughId,
          changing.head.id,
          rowId,
          changing.at.toString(),
          enterer.name,
          because,
          changing.change,
        ],
      );
      return { what: 'row removed' };
    });
  }
}

const by = (
  { context, name }: Enterer,
  manner: AddingRows['manner'],
  { at, change }: ChangingReturn,
): AddingRows & { readonly change: number } => ({ personId: context.personId, name, manner, at, change });

const rowsNamed = ({ held }: ChangingReturn, ids: readonly string[]): HeldRow[] => {
  const rows = new Map(Object.values(held.rows).flatMap((some) => some.map((row) => [row.id, row])));
  return ids.map((id) => {
    const row = rows.get(id);
    if (!row) throw new NotFoundError('row');
    return row;
  });
};

const refuseNotReopened = (
  { reopened, compiled, held }: ChangingReturn,
  changes: readonly AnswerChange[],
): void => {
  const isReopened = reopenedIn(compiled, held, reopened);
  if (isReopened && !changes.every(isReopened)) throw notReopened();
};
