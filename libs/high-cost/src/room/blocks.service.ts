import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { namedSettings, PlacedSetting, placedSetting } from '@lib/provision/places/placed-settings.query';
import { Nights } from '../costs/cost-line';
import { BlockContract, BlockToKeep, VoidReason } from './block-contract';
import { problemsOfBlock } from './block-problems';
import { blocksOf, heldBlock } from './blocks.query';
import { BlockVoid, UnknownBlock, unknownIn, voidsIn } from './voids';
import { voidFacts, voidsOf } from './voids.query';

/** A block with where it is. */
export interface BlockAt extends BlockContract {
  readonly setting: PlacedSetting;
}

/** A void with where it is. */
export interface VoidAt extends BlockVoid {
  readonly setting: PlacedSetting;
}

/** A block of which it is not known which places were used, with where it is. */
export interface UnknownAt extends UnknownBlock {
  readonly setting: PlacedSetting;
}

/** The voids of a period. */
export interface Voids extends Nights {
  /** The latest first. */
  readonly voids: readonly VoidAt[];
  readonly nights: number;
  readonly pence: number;
  /** Blocks at settings without a number: which of their places were empty is not known, and they are in no sum. */
  readonly unknown: readonly UnknownAt[];
}

/** Block contracts of a borough, and the places of them that stand empty. No child is shown by any of it. */
@Injectable()
export class Blocks {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list({ context }: Pick<Asker, 'context'>): Promise<BlockAt[]> {
    return this.units.run(context, async (tx) => at(tx, await blocksOf(tx)), { readOnly: true });
  }

  /** @throws NotFoundError also for another borough’s. */
  async open({ context }: Pick<Asker, 'context'>, id: string): Promise<BlockAt> {
    return this.units.run(context, async (tx) => (await at(tx, [await heldBlock(tx, id)]))[0]!);
  }

  /** @throws InvalidError naming each field. @throws NotFoundError for no setting. @returns its key */
  async add(enterer: Enterer, block: BlockToKeep): Promise<string> {
    return this.units.run(enterer.context, async (tx) => {
      const { id: settingId } = await placedSetting(tx, block.settingId);
      this.refuse(block);
      const id = newId();
      await tx.query(
        `insert into block_contracts (borough_id, id, setting_id, places, weekly_pence, starts_on, ends_on, entered_at,
                                      entered_by, entered_by_name, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)`,
        [
          tx.context.boroughId, id, settingId, block.places, block.weeklyPence, block.startsOn, block.endsOn,
          this.clock.now().toString(), tx.context.personId, enterer.name,
        ], // prettier-ignore
      );
      await this.changed(tx, enterer, settingId, { added: id });
      return id;
    });
  }

  /** Ends a block, or gives it another end. @throws InvalidError. @throws ConflictError when it was changed in between */
  async end(
    enterer: Enterer,
    id: string,
    { endsOn, version }: { endsOn: Day; version: number },
  ): Promise<void> {
    await this.units.run(enterer.context, async (tx) => {
      const block = await heldBlock(tx, id);
      this.refuse({ ...block, endsOn });
      if (block.version !== version) throw changedMeanwhile();
      await tx.query('update block_contracts set ends_on = $2, version = version + 1 where id = $1', [
        id,
        endsOn,
      ]);
      await this.changed(tx, enterer, block.settingId, { ended: id });
    });
  }

  /** Takes back a block that was wrong: it stays in the database and counts no longer. @throws ConflictError as `end` does */
  async takeBack(enterer: Enterer, id: string, version: number): Promise<void> {
    await this.units.run(enterer.context, async (tx) => {
      const block = await heldBlock(tx, id);
      if (block.version !== version) throw changedMeanwhile();
      await tx.query(
        'update block_contracts set withdrawn_at = $2, withdrawn_by_name = $3, version = version + 1 where id = $1',
        [id, this.clock.now().toString(), enterer.name],
      );
      await this.changed(tx, enterer, block.settingId, { takenBack: id });
    });
  }

  /** Places that stood empty in a period, place by place. @throws InvalidError for a period that ends before it begins */
  async voids(asker: Pick<Asker, 'context'>, period: Nights): Promise<Voids> {
    if (period.to <= period.from) throw wrong('to', 'The last day must not be before the first');
    return this.units.run(
      asker.context,
      async (tx) => {
        const facts = await voidFacts(tx, tx.context.boroughId!, period);
        const voids = await at(tx, voidsIn(facts, period));
        return {
          ...period,
          voids: voids.toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0)),
          nights: voids.reduce((sum, { nights }) => sum + nights, 0),
          pence: voids.reduce((sum, { pence }) => sum + pence, 0),
          unknown: await at(tx, unknownIn(facts, period)),
        };
      },
      { readOnly: true },
    );
  }

  /** Says why the void of a block that began on a day stands empty; what was said before stays readable. */
  async explain(
    enterer: Enterer,
    blockId: string,
    { beganOn, reason }: { beganOn: Day; reason: VoidReason },
  ): Promise<void> {
    await this.units.run(enterer.context, async (tx) => {
      const block = await heldBlock(tx, blockId);
      const began = (
        await voidsOf(tx, tx.context.boroughId!, { from: beganOn, to: this.untilTomorrow() })
      ).some((one) => one.blockId === blockId && one.beganOn === beganOn);
      if (!began)
        throw wrong('beganOn', 'No place of this block is empty from that night: see the list of voids');
      const now = this.clock.now().toString();
      await tx.query(
        'update void_reasons set superseded_at = $3 where block_id = $1 and began_on = $2 and superseded_at is null',
        [blockId, beganOn, now],
      );
      await tx.query(
        `insert into void_reasons (borough_id, id, block_id, began_on, reason, entered_at, entered_by, entered_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [tx.context.boroughId, newId(), blockId, beganOn, reason, now, tx.context.personId, enterer.name],
      );
      await this.changed(tx, enterer, block.settingId, { explained: blockId });
    });
  }

  /** Voids are looked for to the end of today. */
  private untilTomorrow(): Day {
    return addDays(this.clock.today(), 1);
  }

  private refuse(block: BlockToKeep): void {
    const problems = problemsOfBlock(block, this.clock.today());
    if (problems.length > 0)
      throw new InvalidError('Nothing was saved. Mend what is named.', 'block-contract', problems);
  }

  private async changed(
    tx: Tx,
    { origin }: Enterer,
    settingId: string,
    particulars: Readonly<Record<string, string>>,
  ): Promise<void> {
    const subject = { subjectType: 'setting', subjectIds: [settingId] };
    await this.audit.record(tx, { action: 'block-changed', ...subject, particulars }, origin);
  }
}

const at = async <T extends { readonly settingId: string }>(
  tx: Tx,
  found: readonly T[],
): Promise<(T & { setting: PlacedSetting })[]> => {
  const settings = await namedSettings(
    tx,
    found.map(({ settingId }) => settingId),
  );
  return found.map((one) => ({ ...one, setting: settings.get(one.settingId)! }));
};

const wrong = (field: string, message: string): InvalidError =>
  new InvalidError(message, 'voids', [{ field, message }]);

const changedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else changed this block while you had it open. Look at what is recorded now, and do it again if it is still right.',
    'block-changed',
  );
