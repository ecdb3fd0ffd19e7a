import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { InvalidError, NotFoundError, Problem } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { lockDirectory } from '../lists/lock-directory';
import { saveRegistrations } from '../lists/save-registrations';
import { addProvider } from '../providers/add-provider';
import { tidyName } from '../providers/providers.query';
import { ENTERED_REGISTRATIONS, NewSetting } from './new-setting';
import { settingById, settingByUrn } from './whole-setting.query';

const URN = /^(SC\d{6}|\d{7})$/;

/** What people add to the directory by hand: settings no list has, and names that settings are known by. */
@Injectable()
export class SettingEntry {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters a setting; a later list that has its number takes it over. A provider the directory does not know is added.
   * @returns its key. @throws InvalidError for a number that is none, or that another setting has.
   */
  async add(viewer: Viewer, setting: NewSetting): Promise<string> {
    const urn = setting.urn.trim().toUpperCase() || null;
    if (urn !== null && !URN.test(urn))
      throw wrong('urn', 'The URN must be 7 figures, or SC and 6 figures. Leave it empty if there is none');
    return this.units.run(viewer.context, async (tx) => {
      await lockDirectory(tx);
      const known = urn === null ? null : await settingByUrn(tx, urn);
      if (known) throw wrong('urn', 'The directory has a setting with this URN already. Search for it');
      const provider = tidyName(setting.provider);
      const providerId = provider === '' ? null : await addProvider(tx, this.clock, viewer, provider);
      const id = newId();
      await tx.query(
        `insert into settings (id, urn, provider_id, name, provision_type, local_authority, places, on_list, reason,
                               added_at, added_by, added_by_name, version)
         values ($1, $2, $3, $4, $5, $6, $7, false, $8, $9, $10, $11, 1)`,
        [id, urn, providerId, tidyName(setting.name), setting.provisionType, tidyName(setting.localAuthority),
          setting.places, setting.reason.trim(), this.clock.now().toString(), viewer.personId, viewer.name],
      ); // prettier-ignore
      const status = ENTERED_REGISTRATIONS[setting.registration];
      await saveRegistrations(tx, { listId: null }, [{ id, status, from: this.clock.today() }]);
      await this.tell(tx, viewer, id, 'entered');
      return id;
    });
  }

  /**
   * Adds a name the setting is known by.
   * @throws NotFoundError for a key of no setting. @throws InvalidError for a name it has already.
   */
  async addAlias(viewer: Viewer, id: string, typed: string): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      await lockDirectory(tx);
      const setting = await settingById(tx, id);
      if (!setting) throw new NotFoundError('setting');
      const alias = tidyName(typed);
      const earlier = setting.earlierNames.map(({ name }) => name);
      const names = [setting.name ?? '', ...setting.aliases, ...earlier].map((name) => name.toLowerCase());
      if (names.includes(alias.toLowerCase())) throw wrong('alias', 'The setting has this name already');
      await tx.query(
        `insert into setting_aliases (id, setting_id, alias, added_at, added_by, added_by_name)
         values ($1, $2, $3, $4, $5, $6)`,
        [newId(), id, alias, this.clock.now().toString(), viewer.personId, viewer.name],
      );
      await this.tell(tx, viewer, id, 'name added');
    });
  }

  private tell(tx: Tx, { origin }: Viewer, id: string, change: string): Promise<void> {
    return this.audit.record(
      tx,
      { action: 'setting-changed', subjectType: 'setting', subjectIds: [id], particulars: { change } },
      origin,
    );
  }
}

const wrong = (field: string, message: string): InvalidError => {
  const problem: Problem = { field, message };
  return new InvalidError(message, 'setting-entry', [problem]);
};
