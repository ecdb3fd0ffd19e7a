import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { requireRight } from '../register/change-entry';
import { effectOf, UpliftEffect } from './uplift-effect';
import {
  KeptUplift,
  problemsOfDecision,
  problemsOfRequest,
  UpliftAsked,
  UpliftDecided,
} from './uplift-request';
import { linesAt, SettingUsed, settingsUsed, upliftById, upliftsOf } from './uplifts.query';

/** A request with what it comes to: what was agreed, or what is asked while nothing is. */
export interface UpliftLine extends KeptUplift {
  readonly effect: UpliftEffect;
}

export interface UpliftList {
  readonly uplifts: readonly UpliftLine[];
  /** Where the borough has placements, to choose from. */
  readonly settings: readonly SettingUsed[];
  readonly today: Day;
}

/** What providers ask of a borough for its placements, and what becomes of it. */
@Injectable()
export class Uplifts {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Every request that stands: no child is named. */
  list(asker: Pick<Asker, 'context'>): Promise<UpliftList> {
    return this.units.run(
      asker.context,
      async (tx) => {
        const today = this.clock.today();
        const lines = await linesAt(tx, today);
        return {
          uplifts: (await upliftsOf(tx)).map((one) => withEffect(one, lines, today)),
          settings: await settingsUsed(tx, today),
          today,
        };
      },
      { readOnly: true },
    );
  }

  /** @throws NotFoundError for one that is not this borough’s */
  open(asker: Pick<Asker, 'context'>, id: string): Promise<UpliftLine> {
    return this.units.run(
      asker.context,
      async (tx) => {
        const today = this.clock.today();
        return withEffect(await mustBe(tx, id), await linesAt(tx, today), today);
      },
      { readOnly: true },
    );
  }

  /** @throws InvalidError naming each field. @returns the key of the request */
  async ask(enterer: Enterer, settingId: string, asked: UpliftAsked): Promise<string> {
    return this.units.run(enterer.context, async (tx) => {
      const today = this.clock.today();
      const known = (await settingsUsed(tx, today)).some(({ id }) => id === settingId);
      const problems = known
        ? []
        : [{ field: 'settingId', message: 'Select a setting at which your borough has a placement' }];
      requireRight([...problems, ...problemsOfRequest(asked, today)], 'uplift-request');
      const id = newId();
      await tx.query(
        `insert into uplift_requests (borough_id, id, setting_id, asked_on, asked_percent, applies_from, reason, state,
                                      entered_at, entered_by, entered_by_name, version)
         values ($1, $2, $3, $4, $5, $6, $7, 'asked', $8, $9, $10, 1)`,
        [
          tx.context.boroughId, id, settingId, asked.askedOn, asked.askedPercent, asked.appliesFrom, asked.reason,
          this.clock.now().toString(), enterer.context.personId, enterer.name,
        ], // prettier-ignore
      );
      await this.changed(tx, enterer, { asked: id });
      return id;
    });
  }

  /** Says what became of a request. @throws InvalidError. @throws ConflictError when somebody else did in between */
  async decide(
    enterer: Enterer,
    id: string,
    { version, ...decided }: UpliftDecided & { version: number },
  ): Promise<void> {
    await this.units.run(enterer.context, async (tx) => {
      requireRight(problemsOfDecision(decided, await mustBe(tx, id), this.clock.today()), 'uplift-request');
      const { state, decidedOn, agreedPercent, evidence } = decided;
      await this.guarded(tx, 'state = $4, decided_on = $5, agreed_percent = $6, evidence = $7', [
        id, version, state, decidedOn, agreedPercent, evidence,
      ]); // prettier-ignore
      await this.changed(tx, enterer, { decided: id, state });
    });
  }

  /** Takes back a request that never was. @throws NotFoundError. @throws ConflictError as `decide` does */
  async takeBack(enterer: Enterer, id: string, version: number): Promise<void> {
    await this.units.run(enterer.context, async (tx) => {
      await mustBe(tx, id);
      const now = this.clock.now().toString();
      await this.guarded(tx, 'withdrawn_at = $4, withdrawn_by_name = $5', [id, version, now, enterer.name]);
      await this.changed(tx, enterer, { takenBack: id });
    });
  }

  private async guarded(
    tx: Tx,
    set: string,
    [id, version, ...values]: readonly [string, number, ...unknown[]],
  ): Promise<void> {
    const rows = await tx.query(
      `update uplift_requests set ${set}, version = version + 1
        where borough_id = $1 and id = $2 and version = $3 and withdrawn_at is null returning 1`,
      [tx.context.boroughId, id, version, ...values],
    );
    if (rows.length === 0) throw changedMeanwhile();
  }

  private async changed(
    tx: Tx,
    { origin }: Enterer,
    particulars: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.audit.record(tx, { action: 'uplift-changed', particulars }, origin);
  }
}

const withEffect = (
  uplift: KeptUplift,
  lines: Awaited<ReturnType<typeof linesAt>>,
  today: Day,
): UpliftLine => {
  const isRefused = uplift.state === 'refused' || uplift.state === 'withdrawn';
  const percent = isRefused ? 0 : (uplift.agreedPercent ?? uplift.askedPercent);
  const { appliesFrom, settingId } = uplift;
  return { ...uplift, effect: effectOf(lines.get(settingId) ?? [], { percent, appliesFrom, today }) };
};

const mustBe = async (tx: Tx, id: string): Promise<KeptUplift> => {
  const uplift = await upliftById(tx, id);
  if (!uplift) throw new NotFoundError('uplift request');
  return uplift;
};

const changedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else changed this request while you had it open. Look at what is recorded now, and do it again if it is still right.',
    'uplift-changed',
  );
