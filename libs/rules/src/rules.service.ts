import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { Signatory } from '@lib/releases/signing/signatory';
import { Rule } from './rule';
import { NewRuleVersion, problemsOfVersion } from './rule-problems';
import { inForceOn, RuleVersion, standingOf, standingVersions } from './rule-version';
import { versionsOf } from './rules.query';

/** Every version of a rule, and where it stands today. */
export interface RuleBook<Value> {
  readonly today: Day;
  /** Newest first; at least the first is there. */
  readonly versions: readonly RuleVersion<Value>[];
  readonly inForce: RuleVersion<Value>;
  /** The latest that was not withdrawn; it may not have begun. */
  readonly last: RuleVersion<Value>;
  /** The highest number there is: what a page has seen. */
  readonly newest: number;
}

/** The rules of the programme in dated versions: none is changed or deleted, the next is made or withdrawn. */
@Injectable()
export class Rules {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  book<Value>(asker: Pick<Asker, 'context'>, rule: Rule<Value>): Promise<RuleBook<Value>> {
    return this.units.run(asker.context, (tx) => this.read(tx, rule), { readOnly: true });
  }

  /** What a rule held on a day, or is to hold. */
  async on<Value>(asker: Pick<Asker, 'context'>, rule: Rule<Value>, on: Day): Promise<Value> {
    return inForceOn((await this.book(asker, rule)).versions, on).value;
  }

  /** What a rule holds today. */
  async today<Value>(asker: Pick<Asker, 'context'>, rule: Rule<Value>): Promise<Value> {
    return (await this.book(asker, rule)).inForce.value;
  }

  /** Where it stands, for a version that could be made. @throws InvalidError and ConflictError as `make` does */
  async check<Value>(
    asker: Pick<Asker, 'context'>,
    rule: Rule<Value>,
    next: NewRuleVersion<Value>,
    seen: number,
  ): Promise<RuleBook<Value>> {
    const book = await this.book(asker, rule);
    refuse(rule, next, book, seen);
    return book;
  }

  /**
   * Makes the next version of a rule.
   * @param seen the highest number of a version when it was thought of
   * @throws InvalidError naming each field that is wrong
   * @throws ConflictError when somebody else made one in between
   * @returns its number
   */
  async make<Value>(
    by: Signatory,
    rule: Rule<Value>,
    next: NewRuleVersion<Value>,
    seen: number,
  ): Promise<number> {
    return this.units.run(by.context, async (tx) => {
      refuse(rule, next, await this.read(tx, rule), seen);
      const version = seen + 1;
      const made = await tx.query(
        `insert into rule_versions (rule, version, valid_from, value, because, made_at, made_by, made_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`,
        [
          rule.code,
          version,
          next.validFrom,
          JSON.stringify(next.value),
          next.because.trim(),
          this.clock.now().toString(),
          by.context.personId,
          by.name,
        ],
      );
      if (made.length === 0) throw madeMeanwhile();
      const particulars = { rule: rule.code, version, validFrom: next.validFrom, value: next.value };
      await this.audit.record(tx, { action: 'rule-made', particulars }, by.origin);
      return version;
    });
  }

  /**
   * Withdraws a version before the day it was to begin.
   * @throws NotFoundError for no such version
   * @throws ConflictError where it has begun, or is withdrawn already
   */
  async withdraw<Value>(by: Signatory, rule: Rule<Value>, version: number): Promise<void> {
    await this.units.run(by.context, async (tx) => {
      const { versions, today } = await this.read(tx, rule);
      const found = versions.find((one) => one.version === version);
      if (!found) throw new NotFoundError('version of the rule');
      if (!isComing(versions, found, today)) throw notComing();
      const withdrawn = await tx.query(
        `update rule_versions set withdrawn_at = $3, withdrawn_by = $4, withdrawn_by_name = $5
          where rule = $1 and version = $2 and withdrawn_at is null returning 1`,
        [rule.code, version, this.clock.now().toString(), by.context.personId, by.name],
      );
      if (withdrawn.length === 0) throw notComing();
      await this.audit.record(
        tx,
        { action: 'rule-withdrawn', particulars: { rule: rule.code, version } },
        by.origin,
      );
    });
  }

  private async read<Value>(tx: Tx, rule: Rule<Value>): Promise<RuleBook<Value>> {
    const today = this.clock.today();
    const versions = await versionsOf(tx, rule);
    return {
      today,
      versions: versions.toReversed(),
      inForce: inForceOn(versions, today),
      last: standingVersions(versions).at(-1)!,
      newest: versions.at(-1)!.version,
    };
  }
}

/** Whether a version is still to begin, so that it can be withdrawn. */
export const isComing = (
  versions: readonly RuleVersion<unknown>[],
  one: RuleVersion<unknown>,
  today: Day,
): boolean =>
  one.validFrom !== null && one.validFrom > today && standingOf(versions, one, today).stands !== 'withdrawn';

const refuse = <Value>(
  rule: Rule<Value>,
  next: NewRuleVersion<Value>,
  { last, today, newest }: RuleBook<Value>,
  seen: number,
): void => {
  if (newest !== seen) throw madeMeanwhile();
  const problems = problemsOfVersion(rule, next, { last, today });
  if (problems.length > 0) throw new InvalidError('Nothing was saved. Mend what is named.', 'rule', problems);
};

const madeMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else made a version of this rule while you had the page open. Look at what holds now, and make yours again if it is still right.',
    'rule-made-meanwhile',
  );

const notComing = (): ConflictError =>
  new ConflictError(
    'Only a version that has not begun can be withdrawn, and once. Make the next version instead.',
    'rule-not-coming',
  );
