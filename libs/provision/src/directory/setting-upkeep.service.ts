import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { tidyName } from '../providers/providers.query';
import { problemsOfAges, RegisteredAges } from '../settings/registered-ages';
import { SUPPORTED_ACCOMMODATION, SupportedCategory } from '../settings/supported-category';
import { settingById } from '../settings/whole-setting.query';
import { whyNotArchived } from './archive-reasons';
import { bringSettingBack } from './bring-back';
import { changeSetting } from './change-setting';
import { keepEarlierName } from './earlier-name';

/** What is kept of a setting by hand, whatever lists say. */
export interface SettingDetails extends RegisteredAges {
  readonly supportedCategory: SupportedCategory | null;
  /** First half of a postcode, in capitals; empty where it is not known. */
  readonly outwardCode: string;
}

/** Another name from a day on. */
export interface NewName {
  readonly name: string;
  readonly on: Day;
}

const OUTWARD = /^[A-Z]{1,2}[0-9][0-9A-Z]?$/;

/** Changing what the directory says of a setting, renaming it, putting it away and bringing it back. */
@Injectable()
export class SettingUpkeep {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError @throws InvalidError @throws ConflictError when it changed since `seen`. */
  async saveDetails(viewer: Viewer, settingId: string, details: SettingDetails, seen: number): Promise<void> {
    const outward = details.outwardCode.trim().toUpperCase();
    if (outward !== '' && !OUTWARD.test(outward))
      throw wrong(
        'outwardCode',
        'Enter the first half of the postcode only, for example BR1, or leave it empty',
      );
    const ages = problemsOfAges(details);
    if (ages.length > 0) throw new InvalidError(ages[0]!.message, 'setting-upkeep', ages);
    await this.units.run(viewer.context, async (tx) => {
      await changeSetting(tx, { audit: this.audit, viewer, settingId, change: 'details', seen });
      const setting = (await settingById(tx, settingId))!;
      if (details.supportedCategory !== null && setting.provisionType !== SUPPORTED_ACCOMMODATION)
        throw wrong('supportedCategory', 'Only supported accommodation has a category');
      await tx.query(
        `update settings set supported_category = $2, outward_code = $3, youngest_age = $4, oldest_age = $5 where id = $1`,
        [settingId, details.supportedCategory, outward || null, details.youngestAge, details.oldestAge],
      );
    });
  }

  /**
   * Gives it another registered name from a day on: the old one stays as a name it had until then.
   * @throws NotFoundError @throws InvalidError @throws ConflictError when it changed since `seen`.
   */
  async rename(viewer: Viewer, settingId: string, { name: typed, on }: NewName, seen: number): Promise<void> {
    if (on > this.clock.today()) throw wrong('on', 'The day must be today or in the past');
    await this.units.run(viewer.context, async (tx) => {
      await changeSetting(tx, { audit: this.audit, viewer, settingId, change: 'renamed', seen });
      const before = (await settingById(tx, settingId))!.name;
      const name = tidyName(typed);
      if (before === name) throw wrong('name', 'That is its name already');
      if (before !== null)
        await keepEarlierName(tx, 'setting', settingId, { name: before, on, viewer, clock: this.clock });
      await tx.query('update settings set name = $2 where id = $1', [settingId, name]);
    });
  }

  /** Why it cannot be archived now: none when it can. @throws NotFoundError */
  async whyNot({ context }: Pick<Viewer, 'context'>, settingId: string): Promise<readonly string[]> {
    return this.units.run(context, async (tx) => {
      if (!(await settingById(tx, settingId))) throw new NotFoundError('setting');
      return whyNotArchived(tx, settingId, this.clock.today());
    });
  }

  /**
   * Puts it away: it is offered no more, and found with a filter.
   * @throws NotFoundError @throws ConflictError with each reason why it cannot be, or when it changed since `seen`.
   */
  async archive(viewer: Viewer, settingId: string, because: string, seen: number): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      await changeSetting(tx, { audit: this.audit, viewer, settingId, change: 'archived', seen });
      const reasons = await whyNotArchived(tx, settingId, this.clock.today());
      if (reasons.length > 0)
        throw new ConflictError(`The setting cannot be archived: ${reasons.join('; ')}.`, 'cannot-archive');
      await tx.query(
        `update settings set archived_on = $2, archived_reason = $3, archived_by_name = $4
          where id = $1 and archived_on is null`,
        [settingId, this.clock.today(), because.trim(), viewer.name],
      );
    });
  }

  /** @throws NotFoundError */
  async bringBack(viewer: Viewer, settingId: string): Promise<void> {
    await this.units.run(viewer.context, (tx) =>
      bringSettingBack(tx, { audit: this.audit, viewer, settingId }),
    );
  }
}

const wrong = (field: string, message: string): InvalidError =>
  new InvalidError(message, 'setting-upkeep', [{ field, message }]);
