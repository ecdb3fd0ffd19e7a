import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import {
  ConflictError,
  InvalidError,
  NotAllowedError,
  NotFoundError,
  Problem,
} from '@lib/kernel/domain-error';
import { problemsOfReason } from '@lib/kernel/problems-of-reason';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Signatory } from '../signing/signatory';
import { DisclosureRule, RULE_LIMITS, RuleChoices } from './disclosure-rule';
import { listRules } from './rule.query';

export interface RuleProposal extends RuleChoices {
  readonly why: string;
}

const NAMES: Readonly<Record<keyof RuleChoices, string>> = {
  operationalThreshold: 'The weekly threshold',
  officialThreshold: 'The quarterly threshold',
  stickyReleases: 'The number of releases',
};

const WHY = { field: 'why', required: 'Say why the rules should change', longest: 1_000 } as const;

/**
 * The rules by which numbers are hidden, and their versions. One person proposes a change, the release job shows what
 * it would do, another person approves it, and it holds from the next release (security.md 7.3, 7).
 */
@Injectable()
export class DisclosureRules {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Every version, newest first; the first is the one the service began with. */
  list(tx: Tx): Promise<DisclosureRule[]> {
    return listRules(tx);
  }

  /** The version the next release is protected by. */
  async inForce(tx: Tx): Promise<DisclosureRule> {
    return (await listRules(tx)).find(({ state }) => state === 'in force')!;
  }

  /** @throws NotFoundError */
  async find(tx: Tx, version: number): Promise<DisclosureRule> {
    const found = (await listRules(tx)).find((rule) => rule.version === version);
    if (!found) throw new NotFoundError('version of the rules');
    return found;
  }

  /**
   * Proposes a change. Its effect is worked out by the release job, the only one that may see the counts.
   * @returns the version. @throws InvalidError for choices out of range or the same as now; ConflictError while another
   * proposal is open.
   */
  async propose(by: Signatory, proposal: RuleProposal): Promise<number> {
    return this.units.run(by.context, async (tx) => {
      const rules = await listRules(tx);
      checkChoices(
        proposal,
        rules.find(({ state }) => state === 'in force')!,
      );
      if (rules.some(({ state }) => state === 'proposed')) throw alreadyProposed();
      const version = rules[0]!.version + 1;
      const inserted = await tx.query(
        `insert into disclosure_rules (version, operational_threshold, official_threshold, sticky_releases, why, state,
                                       proposed_at, proposed_by, proposed_by_name)
         values ($1, $2, $3, $4, $5, 'proposed', $6, $7, $8) on conflict do nothing returning 1`,
        [
          version,
          proposal.operationalThreshold,
          proposal.officialThreshold,
          proposal.stickyReleases,
          proposal.why.trim(),
          this.clock.now().toString(),
          by.context.personId,
          by.name,
        ],
      );
      if (inserted.length === 0) throw alreadyProposed();
      await this.record(tx, by, version, 'proposed', { ...proposal, why: undefined });
      return version;
    });
  }

  /**
   * Approves what somebody else proposed: it holds from the next release.
   * @throws NotAllowedError for one's own proposal; ConflictError before its effect is there or when it is not open.
   */
  async approve(by: Signatory, version: number): Promise<void> {
    await this.units.run(by.context, async (tx) => {
      const rule = await this.open(tx, version);
      if (rule.proposedBy === by.context.personId) throw notYourOwn();
      if (rule.effect === null) throw effectNotThere();
      const at = this.clock.now().toString();
      await tx.query(
        `update disclosure_rules set state = 'replaced', closed_at = $1, closed_by = $2 where state = 'in force'`,
        [at, by.context.personId],
      );
      const approved = await tx.query(
        `update disclosure_rules set state = 'in force', approved_at = $2, approved_by = $3, approved_by_name = $4
          where version = $1 and state = 'proposed' returning 1`,
        [version, at, by.context.personId, by.name],
      );
      if (approved.length === 0) throw notOpen();
      await this.record(tx, by, version, 'approved');
    });
  }

  /** Takes a proposal back, one's own or another's. @throws ConflictError when it is not open. */
  async withdraw(by: Signatory, version: number): Promise<void> {
    await this.units.run(by.context, async (tx) => {
      await this.open(tx, version);
      const withdrawn = await tx.query(
        `update disclosure_rules set state = 'withdrawn', closed_at = $2, closed_by = $3
          where version = $1 and state = 'proposed' returning 1`,
        [version, this.clock.now().toString(), by.context.personId],
      );
      if (withdrawn.length === 0) throw notOpen();
      await this.record(tx, by, version, 'withdrawn');
    });
  }

  private async open(tx: Tx, version: number): Promise<DisclosureRule> {
    const rule = await this.find(tx, version);
    if (rule.state !== 'proposed') throw notOpen();
    return rule;
  }

  private async record(
    tx: Tx,
    by: Signatory,
    version: number,
    what: 'proposed' | 'approved' | 'withdrawn',
    choices: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const event = { action: `disclosure-rule-${what}`, particulars: { version, ...choices } } as const;
    await this.audit.record(tx, event, by.origin);
  }
}

const checkChoices = (proposal: RuleProposal, now: DisclosureRule): void => {
  const keys = Object.keys(RULE_LIMITS) as (keyof RuleChoices)[];
  const problems: Problem[] = keys
    .filter((key) => !isWithin(proposal[key], RULE_LIMITS[key]))
    .map((field) => ({
      field,
      message: `${NAMES[field]} must be a whole number from ${RULE_LIMITS[field].from} to ${RULE_LIMITS[field].to}`,
    }));
  problems.push(...problemsOfReason(proposal.why, WHY));
  if (problems.length > 0) throw new InvalidError('The proposal has to be mended.', 'rule-choices', problems);
  if (keys.every((key) => proposal[key] === now[key])) throw nothingChanges();
};

const isWithin = (choice: number, { from, to }: { from: number; to: number }): boolean =>
  Number.isInteger(choice) && choice >= from && choice <= to;

const nothingChanges = (): InvalidError =>
  new InvalidError('These are the rules that hold now. Change at least one of them.', 'rule-unchanged', [
    { field: 'operationalThreshold', message: 'Change at least one of the rules' },
  ]);

const alreadyProposed = (): ConflictError =>
  new ConflictError(
    'There is a proposal already. Approve it or withdraw it before you make another.',
    'rule-already-proposed',
  );

const notOpen = (): ConflictError =>
  new ConflictError('This version is not a proposal any more. Look at it again.', 'rule-not-open');

const notYourOwn = (): NotAllowedError =>
  new NotAllowedError(
    'A change of rules needs two people. Ask somebody else to approve it.',
    'rule-own-proposal',
  );

const effectNotThere = (): ConflictError =>
  new ConflictError(
    'What this change would do has not been worked out yet. It is worked out after the next full minute or so; look again then.',
    'rule-effect-missing',
  );
