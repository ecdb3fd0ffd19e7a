import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { Setting } from '../settings/setting';
import { settingById } from '../settings/whole-setting.query';
import { SettingUse, usesOfSetting } from './archive-reasons';
import { markOfMerge, whyNotMerged } from './merge-rules';
import { endMerge, keepMerge, MergeAsked, Merging, requireCome, requireMergeable } from './merged-rows';

/** Two settings of which one is to be part of the other, with what would lead there from then on. */
export interface MergePreview {
  readonly from: Setting;
  readonly into: Setting;
  /** What of boroughs names the one that goes: yes or no of each kind. None of it is changed. */
  readonly uses: readonly SettingUse[];
  /** Why it cannot be done: none when it can. */
  readonly reasons: readonly string[];
  /** Stands for the two as they are shown. */
  readonly seen: string;
}

/** Two settings that are one: the key, the number and the names of the one lead to the other; nothing is rewritten. */
@Injectable()
export class Merges {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError */
  async preview({ context }: Pick<Viewer, 'context'>, fromId: string, intoId: string): Promise<MergePreview> {
    return this.units.run(context, (tx) => previewOf(tx, fromId, intoId, this.clock.today()), {
      readOnly: true,
      snapshot: true,
    });
  }

  /**
   * Makes one setting part of another from a day on.
   * @throws NotFoundError @throws InvalidError for a day to come.
   * @throws ConflictError with each reason why it cannot be done, or when either changed since it was shown.
   */
  async merge(viewer: Viewer, fromId: string, asked: MergeAsked): Promise<void> {
    requireCome(asked.on, this.clock.today());
    await this.units.run(viewer.context, async (tx) => {
      requireMergeable((await previewOf(tx, fromId, asked.into, this.clock.today())).reasons);
      await keepMerge(tx, 'setting', fromId, { ...asked, ...this.work(viewer) });
    });
  }

  /**
   * Has a setting stand for itself again, as long as nothing was recorded of the other since. @returns the other.
   * @throws NotFoundError @throws ConflictError for one that is part of none, or with each thing that hangs on it.
   */
  async undo(viewer: Viewer, partId: string): Promise<string> {
    return this.units.run(viewer.context, async (tx) => {
      const part = await settingById(tx, partId);
      if (!part) throw new NotFoundError('setting');
      if (!part.mergedInto) throw new ConflictError('This setting is part of no other.', 'not-merged');
      const intoId = part.mergedInto.id;
      await endMerge(tx, 'setting', { partId, intoId, ...this.work(viewer) });
      return intoId;
    });
  }

  private work(viewer: Viewer): Merging {
    return { audit: this.audit, clock: this.clock, viewer };
  }
}

const previewOf = async (tx: Tx, fromId: string, intoId: string, today: Day): Promise<MergePreview> => {
  const from = await settingById(tx, fromId);
  const into = await settingById(tx, intoId);
  if (!from || !into) throw new NotFoundError('setting');
  const uses = await usesOfSetting(tx, fromId, today);
  return {
    from,
    into,
    uses,
    reasons: whyNotMerged(from, into, uses),
    seen: markOfMerge(from, into),
  };
};
