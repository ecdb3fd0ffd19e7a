import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { addProvider } from '../providers/add-provider';
import { membersOf } from '../providers/provider-relations.query';
import { providerById, providerIdNamed, tidyName } from '../providers/providers.query';
import { whyNotProviderArchived } from './archive-reasons';
import { bringProviderBack } from './bring-back';
import { changeProvider } from './change-setting';
import { keepEarlierName } from './earlier-name';
import { NewName } from './setting-upkeep.service';

/** The group a provider belongs to from a day on; an empty name for none. */
export interface NewGroup {
  readonly group: string;
  readonly from: Day;
}

/** Renaming a provider, saying who owns it, putting it away and bringing it back. */
@Injectable()
export class ProviderUpkeep {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives it another name from a day on; a list that still has the old one means this provider.
   * @throws NotFoundError @throws InvalidError @throws ConflictError when it changed since `seen`.
   */
  async rename(
    viewer: Viewer,
    providerId: string,
    { name: typed, on }: NewName,
    seen: number,
  ): Promise<void> {
    this.refuseToCome('on', on);
    await this.units.run(viewer.context, async (tx) => {
      await changeProvider(tx, { audit: this.audit, viewer, providerId, change: 'renamed', seen });
      const before = (await providerById(tx, providerId))!.name;
      const name = tidyName(typed);
      if (before === name) throw wrong('name', 'That is its name already');
      const holder = await providerIdNamed(tx, name);
      if (holder !== null && holder !== providerId)
        throw wrong('name', 'Another provider has this name. Enter another name, or merge the two');
      await keepEarlierName(tx, 'provider', providerId, { name: before, on, viewer, clock: this.clock });
      await tx.query('update providers set name = $2 where id = $1', [providerId, name]);
    });
  }

  /**
   * Says to which group it belongs from a day on: a provider that the directory does not know is added.
   * @throws NotFoundError @throws InvalidError for a group that is none.
   */
  async setGroup(viewer: Viewer, providerId: string, { group, from }: NewGroup): Promise<void> {
    this.refuseToCome('from', from);
    await this.units.run(viewer.context, async (tx) => {
      await changeProvider(tx, { audit: this.audit, viewer, providerId, change: 'group' });
      const groupId = tidyName(group) === '' ? null : await addProvider(tx, this.clock, viewer, group);
      if (groupId !== null) await refuseCircle(tx, providerId, groupId);
      await endGroup(tx, providerId, from);
      if (groupId !== null)
        await tx.query(
          `insert into provider_groups (provider_id, valid_from, group_id, recorded_at, recorded_by, recorded_by_name)
           values ($1, $2, $3, $4, $5, $6)`,
          [providerId, from, groupId, this.clock.now().toString(), viewer.personId, viewer.name],
        );
    });
  }

  /** Why it cannot be archived now: none when it can. @throws NotFoundError */
  async whyNot({ context }: Pick<Viewer, 'context'>, providerId: string): Promise<readonly string[]> {
    return this.units.run(context, (tx) => whyNot(tx, providerId), { readOnly: true });
  }

  /** @throws NotFoundError @throws ConflictError with each reason why it cannot be, or when it changed since `seen`. */
  async archive(viewer: Viewer, providerId: string, because: string, seen: number): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      await changeProvider(tx, { audit: this.audit, viewer, providerId, change: 'archived', seen });
      const reasons = await whyNot(tx, providerId);
      if (reasons.length > 0)
        throw new ConflictError(`The provider cannot be archived: ${reasons.join('; ')}.`, 'cannot-archive');
      await tx.query(
        `update providers set archived_on = $2, archived_reason = $3, archived_by_name = $4
          where id = $1 and archived_on is null`,
        [providerId, this.clock.today(), because.trim(), viewer.name],
      );
    });
  }

  /** @throws NotFoundError */
  async bringBack(viewer: Viewer, providerId: string): Promise<void> {
    await this.units.run(viewer.context, (tx) =>
      bringProviderBack(tx, { audit: this.audit, viewer, providerId }),
    );
  }

  private refuseToCome(field: string, on: Day): void {
    if (on > this.clock.today()) throw wrong(field, 'The day must be today or in the past');
  }
}

const whyNot = async (tx: Tx, providerId: string): Promise<readonly string[]> => {
  const provider = await providerById(tx, providerId);
  if (!provider) throw new NotFoundError('provider');
  return whyNotProviderArchived(provider.settings, (await membersOf(tx, providerId)).length);
};

/** One step of owners: a group that belongs to another, or an owner that is owned, would make every figure of it doubtful. */
const refuseCircle = async (tx: Tx, providerId: string, groupId: string): Promise<void> => {
  if (groupId === providerId) throw wrong('group', 'A provider cannot be its own group');
  if ((await membersOf(tx, providerId)).length > 0)
    throw wrong(
      'group',
      'This provider is a group itself. Give its providers the group that owns them in the end',
    );
  const owner = await tx.query('select 1 from provider_groups where provider_id = $1 and valid_to is null', [
    groupId,
  ]);
  if (owner.length > 0)
    throw wrong('group', 'That provider belongs to a group. Enter the group that owns it in the end');
};

const endGroup = async (tx: Tx, providerId: string, from: Day): Promise<void> => {
  const later = await tx.query('select 1 from provider_groups where provider_id = $1 and valid_from >= $2', [
    providerId,
    from,
  ]);
  if (later.length > 0)
    throw wrong('from', 'Its group from that day on, or a later one, is known already. Give a later day');
  await tx.query('update provider_groups set valid_to = $2 where provider_id = $1 and valid_to is null', [
    providerId,
    from,
  ]);
};

const wrong = (field: string, message: string): InvalidError =>
  new InvalidError(message, 'provider-upkeep', [{ field, message }]);
