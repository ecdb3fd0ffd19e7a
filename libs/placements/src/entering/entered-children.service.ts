import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { boroughOf } from '../importing/borough-of';
import { deriveChildAgain } from '../importing/derive-again';
import { lockBorough } from '../importing/lock-borough';
import { Enterer, NewChild, problemsOfChild } from './enter-child.service';
import { dependsOnChild, enteredChild, EnteredChildLine, enteredChildren } from './entered-children.query';

/** A child who was entered, and what stands in the way of removing them. */
export interface EnteredChildDesk {
  readonly child: EnteredChildLine;
  /** In words, for example “1 case”; empty where they can be removed. */
  readonly inTheWay: readonly string[];
}

/** Which version a page showed, and why it is changed. */
export interface Seen {
  readonly version: number;
  readonly because: string;
}

/** Children added on a page whom no return has yet: found, put right, and removed where it was a mistake. */
@Injectable()
export class EnteredChildren {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** All of them, each recorded as seen: not looked after, they may be on no other list. */
  async list(asker: Asker): Promise<EnteredChildLine[]> {
    return this.work.run(asker.context, async (tx) => {
      const children = await enteredChildren(tx);
      const subjectIds = children.map(({ id }) => id);
      await this.audit.record(tx, { action: 'children-listed', subjectType: 'child', subjectIds }, asker.origin); // prettier-ignore
      return children;
    });
  }

  /** @throws NotFoundError for a child that a return has, or that is not this borough’s */
  async open(asker: Asker, childId: string): Promise<EnteredChildDesk> {
    return this.work.run(asker.context, async (tx) => {
      const child = await mustBeEntered(tx, childId);
      await this.audit.record(
        tx,
        { action: 'child-opened', subjectType: 'child', subjectIds: [child.id] },
        asker.origin,
      );
      return { child, inTheWay: inWords(await dependsOnChild(tx, child)) };
    });
  }

  /**
   * Puts right what was entered of a child; their reference stays, for it is what a return joins them by.
   * @throws InvalidError naming each field. @throws ConflictError when somebody else changed it in between
   */
  async correct(
    enterer: Enterer,
    childId: string,
    { birthMonth, sex, legalStatus, ...seen }: Omit<NewChild, 'reference'> & Seen,
  ): Promise<void> {
    await this.change(enterer, childId, async (tx, child) => {
      const said = { reference: child.localReference, birthMonth, sex, legalStatus };
      refuse([...problemsOfChild(said, this.clock.today()), ...problemsOfReason(seen)]);
      await this.guarded(tx, child, seen, {
        set: 'birth_month = $5, sex = $6, legal_status = $7, entered_on = $8',
        values: [birthMonth, sex, legalStatus, this.clock.today()],
      });
      return 'child-corrected';
    });
  }

  /**
   * Removes a child who was entered by mistake.
   * @throws ConflictError naming what hangs on them, or when somebody else changed it in between
   */
  async remove(enterer: Enterer, childId: string, seen: Seen): Promise<void> {
    await this.change(enterer, childId, async (tx, child) => {
      refuse(problemsOfReason(seen));
      const inTheWay = inWords(await dependsOnChild(tx, child));
      if (inTheWay.length > 0) throw hangsOnThem(inTheWay);
      await this.guarded(tx, child, seen, {
        set: 'withdrawn_at = $5, withdrawn_by = $6',
        values: [this.clock.now().toString(), tx.context.personId],
      });
      return 'child-removed';
    });
  }

  /** One change of the borough’s children at a time, and the child derived again after it. */
  private async change(
    enterer: Enterer,
    childId: string,
    doIt: (tx: Tx, child: EnteredChildLine) => Promise<'child-corrected' | 'child-removed'>,
  ): Promise<void> {
    await this.work.run(enterer.context, async (tx) => {
      const boroughId = boroughOf(enterer);
      await lockBorough(tx, boroughId);
      const child = await mustBeEntered(tx, childId);
      const action = await doIt(tx, child);
      await deriveChildAgain(tx, boroughId, child.localReference);
      await this.audit.record(tx, { action, subjectType: 'child', subjectIds: [child.id] }, enterer.origin);
    });
  }

  private async guarded(
    tx: Tx,
    { localReference }: EnteredChildLine,
    { version, because }: Seen,
    { set, values }: { readonly set: string; readonly values: readonly unknown[] },
  ): Promise<void> {
    const [row] = await tx.query(
      `update child_entries set ${set}, because = $4, version = version + 1
        where borough_id = $1 and local_reference = $2 and version = $3 and withdrawn_at is null returning 1`,
      [tx.context.boroughId, localReference, version, because.trim(), ...values],
    );
    if (!row) throw changedMeanwhile();
  }
}

const mustBeEntered = async (tx: Tx, id: string): Promise<EnteredChildLine> => {
  const child = await enteredChild(tx, id);
  if (!child) throw new NotFoundError('child');
  return child;
};

const LONGEST_REASON = 500;

const problemsOfReason = ({ because }: Seen): { field: string; message: string }[] => {
  if (because.trim() === '') return [{ field: 'because', message: 'Enter why' }];
  return because.trim().length > LONGEST_REASON
    ? [{ field: 'because', message: `Why must be ${LONGEST_REASON} characters or fewer` }]
    : [];
};

const refuse = (problems: readonly { field: string; message: string }[]): void => {
  if (problems.length > 0)
    throw new InvalidError('Nothing was changed. Mend what is named.', 'child-not-changed', problems);
};

const NAMES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  cases: ['case for a panel', 'cases for a panel'],
  liberty_orders: ['order that deprives of liberty', 'orders that deprive of liberty'],
  placement_entries: [
    'placement entry, which can be taken back on the child’s page',
    'placement entries, which can be taken back on the child’s page',
  ],
};

const inWords = (rows: readonly { readonly of: string; readonly rows: number }[]): string[] =>
  rows.map(({ of, rows: count }) => {
    const [one, many] = NAMES[of.replace('public.', '')] ?? ['other record', 'other records'];
    return `${count} ${Number(count) === 1 ? one : many}`;
  });

const hangsOnThem = (inTheWay: readonly string[]): ConflictError =>
  new ConflictError(
    `This child cannot be removed, because there is more about them: ${inTheWay.join('; ')}.`,
    'child-referred-to',
  );

const changedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else changed this child in the meantime. Look at what is known now, and change it again if it is still right.',
    'entered-meanwhile',
  );
