import { Injectable } from '@nestjs/common';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { peopleOfBorough } from '@lib/access/people/recipients';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { postMessage } from '@lib/mail/messages/post-message';
import { ofBorough } from '@lib/mail/messages/recipient';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { ReturnPage } from '../returns/read-return';
import { hasRows, RowsSection } from '../question-sets/question-set';
import { ChangingReturn } from './change-return';
import { notReopened } from '../returns/reopened-answers';
import { ReturnSaving } from './return-saving.service';

/** Somebody of the borough who can fill in a section. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** What is said of a section, or of a return, as a whole: who sees to it, and that there is nothing to report. */
@Injectable()
export class Sections {
  constructor(
    private readonly units: UnitOfWork,
    private readonly saving: ReturnSaving,
  ) {}

  /** Keys of the people of the borough who can fill in a section. */
  async colleagues({ context }: Pick<Enterer, 'context'>): Promise<string[]> {
    return this.units.run(context, (tx) => whoFillsIn(tx), { readOnly: true });
  }

  /**
   * Gives a section to a colleague, who is told; or to nobody in particular.
   * @throws InvalidError for somebody who cannot fill it in, and for a day that is over
   * @throws NotFoundError for a section the return does not have
   */
  async assign(
    enterer: Enterer,
    waveId: string,
    section: string,
    { colleague, dueOn }: { readonly colleague: Colleague | null; readonly dueOn: Day | null },
  ): Promise<ReturnPage> {
    return this.change(enterer, waveId, 'section given', async (tx, { compiled, head, at, today }) => {
      if (!compiled.set.sections.some(({ code }) => code === section)) throw new NotFoundError('section');
      if (colleague !== null && !(await whoFillsIn(tx)).includes(colleague.id))
        throw invalid('personId', 'Choose a colleague from the list');
      if (colleague !== null && dueOn !== null && dueOn < today)
        throw invalid('dueOn', 'Enter today or a day after it');
      await tx.query(
        `insert into return_sections (borough_id, return_id, section, assigned_to, assigned_to_name, due_on, assigned_at,
                                      assigned_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (borough_id, return_id, section) do update
            set assigned_to = excluded.assigned_to, assigned_to_name = excluded.assigned_to_name,
                due_on = excluded.due_on, assigned_at = excluded.assigned_at, assigned_by_name = excluded.assigned_by_name`,
        [
          ...[head.boroughId, head.id, section, colleague?.id ?? null, colleague?.name ?? null],
          ...(colleague === null ? [null, null, null] : [dueOn, at.toString(), enterer.name]),
        ],
      );
      if (colleague === null) return;
      await postMessage(tx, {
        to: [ofBorough(colleague.id, head.boroughId)],
        kind: 'survey-section-given',
        ...{ about: newId(), opens: head.waveId, at },
        ...(dueOn === null ? {} : { dueOn }),
      });
    });
  }

  /**
   * Signs that a section has nothing to report, which is not the same as not having looked.
   * @throws ConflictError while it has rows
   * @throws NotFoundError for a section without rows
   */
  async signNone(enterer: Enterer, waveId: string, code: string): Promise<ReturnPage> {
    return this.change(enterer, waveId, 'none signed', async (tx, { compiled, head, held, at }) => {
      const section = rowsSection(compiled.set.sections.filter(hasRows), code);
      if ((held.rows[code]?.length ?? 0) > 0)
        throw new ConflictError(
          `There is a ${section.rows.one} in this section. Remove each before you say that there is none.`,
          'rows-there',
        );
      await tx.query(
        `insert into return_sections (borough_id, return_id, section, none_signed_at, none_signed_by_name)
         values ($1, $2, $3, $4, $5)
         on conflict (borough_id, return_id, section) do update
            set none_signed_at = excluded.none_signed_at, none_signed_by_name = excluded.none_signed_by_name`,
        [head.boroughId, head.id, code, at.toString(), enterer.name],
      );
    });
  }

  /** Signs that the borough has nothing to report in this wave, or takes that back. Answers that are there stay. */
  async signNil(enterer: Enterer, waveId: string, isNil: boolean): Promise<ReturnPage> {
    return this.change(enterer, waveId, isNil ? 'nil signed' : 'nil taken back', async (tx, { head }) => {
      await tx.query('update returns set is_nil = $3 where borough_id = $1 and id = $2', [
        head.boroughId,
        head.id,
        isNil,
      ]);
    });
  }

  private async change(
    enterer: Enterer,
    waveId: string,
    what: string,
    work: (tx: Tx, changing: ChangingReturn) => Promise<void>,
  ): Promise<ReturnPage> {
    return this.saving.save(enterer, waveId, async (tx, changing) => {
      if (changing.reopened) throw notReopened();
      await work(tx, changing);
      return { what };
    });
  }
}

const whoFillsIn = async (tx: Tx): Promise<string[]> => {
  const boroughId = tx.context.boroughId!;
  const officers = await peopleOfBorough(tx, boroughId, 'officer');
  const approvers = await peopleOfBorough(tx, boroughId, 'approver');
  return [...new Set([...officers, ...approvers].map(({ personId }) => personId))];
};

const rowsSection = (sections: readonly RowsSection[], code: string): RowsSection => {
  const found = sections.find((section) => section.code === code);
  if (!found) throw new NotFoundError('section');
  return found;
};

const invalid = (field: string, message: string): InvalidError =>
  new InvalidError('Nothing was saved. Mend what is named.', 'section-not-given', [{ field, message }]);
