import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { addYears, Day, firstOfMonth } from '@lib/kernel/day';
import { InvalidError, Problem } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { boroughOf } from '../importing/borough-of';
import { deriveChildAgain } from '../importing/derive-again';
import { lockBorough } from '../importing/lock-borough';
import { ENTERED_SEXES, ENTERED_STATUSES } from './entered-codes';
import { possibleMatchesIn, PossibleMatch, SaidOfChild } from './possible-matches';

/** Somebody who enters something: as an asker, with the name that stands beside it. */
export interface Enterer extends Asker {
  readonly name: string;
}

/** A child whom no return has yet. */
export interface NewChild extends SaidOfChild {
  /** LS code; null for a child on the edge of care. */
  readonly legalStatus: string | null;
}

export interface AddedChild {
  readonly childId: string;
  readonly serviceReference: string;
}

const LONGEST_REFERENCE = 20;
const ADULT_AT = 18;

/** Adds a child on a page before a return has them; the return that brings their reference joins them by itself. */
@Injectable()
export class EnterChildService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Children of the borough who may be meant, to be looked at before one is added; each is recorded as seen. */
  async possibleMatches(asker: Asker, said: SaidOfChild): Promise<PossibleMatch[]> {
    return this.work.run(asker.context, async (tx) => {
      const matches = await possibleMatchesIn(tx, { ...said, reference: said.reference.trim() });
      await this.audit.record(
        tx,
        { action: 'children-listed', subjectType: 'child', subjectIds: matches.map(({ id }) => id) },
        asker.origin,
      );
      return matches;
    });
  }

  /**
   * The same of a child as they would be added.
   * @throws InvalidError naming each field that is wrong.
   */
  async check(asker: Asker, child: NewChild): Promise<PossibleMatch[]> {
    refuse(problemsOfChild({ ...child, reference: child.reference.trim() }, this.clock.today()));
    return this.possibleMatches(asker, child);
  }

  /** @throws InvalidError naming each field that is wrong, a reference that is taken among them. */
  async addChild(enterer: Enterer, child: NewChild): Promise<AddedChild> {
    return this.work.run(enterer.context, (tx) => this.addChildIn(tx, enterer, child));
  }

  /** The same within a transaction that does more. */
  async addChildIn(tx: Tx, enterer: Enterer, child: NewChild): Promise<AddedChild> {
    const said = { ...child, reference: child.reference.trim() };
    refuse(problemsOfChild(said, this.clock.today()));
    await lockBorough(tx, boroughOf(enterer));
    const [taken] = await tx.query(
      'select 1 from children where borough_id = $1 and upper(local_reference) = upper($2)',
      [boroughOf(enterer), said.reference],
    );
    if (taken) refuse([{ field: 'reference', message: TAKEN }]);
    await this.keep(tx, enterer, said);
    await deriveChildAgain(tx, boroughOf(enterer), said.reference);
    const [added] = await tx.query<AddedChild>(
      `select id as "childId", service_reference as "serviceReference" from children
        where borough_id = $1 and local_reference = $2`,
      [boroughOf(enterer), said.reference],
    );
    await this.audit.record(
      tx,
      { action: 'child-entered', subjectType: 'child', subjectIds: [added!.childId] },
      enterer.origin,
    );
    return added!;
  }

  private async keep(tx: Tx, enterer: Enterer, child: NewChild): Promise<void> {
    await tx.query(
      `insert into child_entries (borough_id, local_reference, sex, birth_month, legal_status, entered_on, entered_at,
                                  entered_by, entered_by_name, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
       on conflict (borough_id, local_reference) do update
         set sex = excluded.sex, birth_month = excluded.birth_month, legal_status = excluded.legal_status,
             entered_on = excluded.entered_on, entered_at = excluded.entered_at, entered_by = excluded.entered_by,
             entered_by_name = excluded.entered_by_name, withdrawn_at = null, withdrawn_by = null, because = null,
             version = child_entries.version + 1`,
      [
        boroughOf(enterer),
        child.reference,
        child.sex,
        child.birthMonth,
        child.legalStatus,
        this.clock.today(),
        this.clock.now().toString(),
        tx.context.personId,
        enterer.name,
      ],
    );
  }
}

const TAKEN = 'A child with this reference is already here. Find them by it and go on from their page.';

const refuse = (problems: readonly Problem[]): void => {
  if (problems.length > 0) {
    throw new InvalidError('The child was not added. Mend what is named.', 'child-not-added', problems);
  }
};

/** What is wrong with a child as somebody enters them, field by field. */
export const problemsOfChild = (
  { reference, birthMonth, sex, legalStatus }: NewChild,
  today: Day,
): Problem[] => {
  const problems: Problem[] = [];
  const add = (field: string, message: string): void => void problems.push({ field, message });
  if (reference === '') add('reference', 'Enter your own reference for the child');
  if (reference.length > LONGEST_REFERENCE) {
    add('reference', `The reference must be ${LONGEST_REFERENCE} characters or fewer`);
  }
  if (birthMonth !== firstOfMonth(birthMonth)) add('birthMonth', 'Give the month of birth, not the day');
  if (birthMonth > today) add('birthMonth', 'The month of birth must not be in the future');
  if (birthMonth < addYears(firstOfMonth(today), -ADULT_AT)) {
    add('birthMonth', 'The month of birth must be that of somebody under 18');
  }
  if (!ENTERED_SEXES.some(({ code }) => code === sex)) add('sex', 'Select the child’s sex');
  if (legalStatus !== null && !LOOKED_AFTER.has(legalStatus)) {
    add('legalStatus', 'Select a legal status, or that the child is on the edge of care');
  }
  return problems;
};

const LOOKED_AFTER = new Set(ENTERED_STATUSES.map(({ code }) => code));
