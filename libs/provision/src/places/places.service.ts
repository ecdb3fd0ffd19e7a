import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { fadesAfter, isConfirmedOn } from './fades-after';
import { confirm, heldPlaces, Kept, keepPlaces, SaidBy } from './keep-places';
import { PlacedSetting, placedSetting } from './placed-settings.query';
import { placesOf } from './places.query';
import { PlacesToSay, SettingPlaces, standingOn } from './setting-places';

/** What is said of one setting, with what was said before. */
export interface PlacesOfSetting {
  readonly setting: PlacedSetting;
  /** What stands today; null where nothing does. */
  readonly now: SettingPlaces | null;
  /** All that was ever said, the latest day first. */
  readonly said: readonly SettingPlaces[];
  readonly today: Day;
  /** For how many days a confirmation counts, by the rule of today. */
  readonly days: number;
  /** Whether what stands today was confirmed lately enough to be in totals. */
  readonly counts: boolean;
}

/** What the page showed as standing: its key and version; null where nothing stood. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** What is declared of the places of settings: the same for everybody who is signed in. */
@Injectable()
export class Places {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError for no setting. */
  async of({ context }: Pick<Asker, 'context'>, settingId: string): Promise<PlacesOfSetting> {
    return this.units.run(context, (tx) => this.read(tx, settingId), { readOnly: true });
  }

  /**
   * Says what room a setting has from a day on, for the programme.
   * @throws InvalidError naming each field
   * @throws ConflictError when somebody else said something in between
   */
  async say(viewer: Viewer, settingId: string, said: PlacesToSay, seen: Seen | null): Promise<Kept> {
    return this.units.run(viewer.context, async (tx) => {
      await this.refuseChanged(tx, settingId, seen);
      const kept = await keepPlaces(tx, settingId, said, this.by(viewer));
      await this.changed(tx, viewer, settingId, { [kept]: said.validFrom });
      return kept;
    });
  }

  /** Says that what stands today is still right. @throws InvalidError where nothing is said yet. */
  async confirm(viewer: Viewer, settingId: string, seen: Seen | null): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const standing = await this.refuseChanged(tx, settingId, seen);
      if (standing === null)
        throw new InvalidError('Nothing is said of this setting yet: say what room it has.', 'no-places');
      await confirm(tx, standing, this.by(viewer));
      await this.changed(tx, viewer, settingId, { confirmed: standing.validFrom });
    });
  }

  /** @returns what stands today, when it is what was seen. */
  private async refuseChanged(tx: Tx, settingId: string, seen: Seen | null): Promise<SettingPlaces | null> {
    const now = standingOn((await heldPlaces(tx, settingId)).standing, this.clock.today());
    if (now?.id !== seen?.id || now?.version !== seen?.version) throw changedMeanwhile();
    return now;
  }

  private by({ context, name }: Viewer): SaidBy {
    return { source: 'programme', id: context.personId, name, clock: this.clock };
  }

  private async read(tx: Tx, settingId: string): Promise<PlacesOfSetting> {
    const setting = await placedSetting(tx, settingId);
    const said = await placesOf(tx, settingId);
    const today = this.clock.today();
    const now = standingOn(said, today);
    const fades = await fadesAfter(tx);
    const counts = now !== null && isConfirmedOn(now, today, fades);
    return { setting, now, said, today, days: fades(today), counts };
  }

  private async changed(
    tx: Tx,
    { origin }: Viewer,
    settingId: string,
    particulars: Readonly<Record<string, string>>,
  ): Promise<void> {
    const subject = { subjectType: 'setting', subjectIds: [settingId] };
    await this.audit.record(tx, { action: 'places-declared', ...subject, particulars }, origin);
  }
}

const changedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else said something of these places while you had the page open. Look at what stands now, and do it again if it is still right.',
    'places-changed',
  );
