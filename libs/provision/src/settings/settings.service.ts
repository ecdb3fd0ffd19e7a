import { Injectable } from '@nestjs/common';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Setting, SettingLine } from './setting';
import { suggestedByName, suggestedByUrn, SuggestedSetting } from './suggested-settings.query';
import { countSettings, findSettings, settingChoices, settingsByUrns, SettingFilter } from './settings.query';
import { settingById, settingByUrn } from './whole-setting.query';

export const SETTINGS_A_PAGE = 50;

export interface SettingsPage {
  readonly settings: readonly SettingLine[];
  readonly count: number;
  readonly page: number;
  readonly provisionTypes: readonly string[];
  readonly localAuthorities: readonly string[];
}

/**
 * The directory of settings: published facts, the same for everybody. Inside a transaction that is open already use
 * the functions of settings.query.ts.
 */
@Injectable()
export class Settings {
  constructor(private readonly units: UnitOfWork) {}

  /** The settings a few words may mean, for a search followed by a choice: at most `limit`, the exact number first. */
  async search({ context }: Pick<Asker, 'context'>, text: string, limit: number): Promise<SettingLine[]> {
    return this.units.run(context, (tx) => findSettings(tx, { text }, { limit, offset: 0 }), {
      readOnly: true,
    });
  }

  /** @throws NotFoundError for a key of no setting. */
  async byId({ context }: Pick<Asker, 'context'>, id: string): Promise<Setting> {
    const found = await this.units.run(context, (tx) => settingById(tx, id), { readOnly: true });
    if (!found) throw new NotFoundError('setting');
    return found;
  }

  /** Null when the directory has none of that number. */
  async byUrn({ context }: Pick<Asker, 'context'>, urn: string): Promise<Setting | null> {
    return this.units.run(context, (tx) => settingByUrn(tx, urn), { readOnly: true });
  }

  /** Those of some numbers that the directory has, for pages that show what a return gives. */
  async byUrns(
    { context }: Pick<Asker, 'context'>,
    urns: readonly string[],
  ): Promise<ReadonlyMap<string, SettingLine>> {
    if (urns.length === 0) return new Map();
    return this.units.run(context, (tx) => settingsByUrns(tx, urns), { readOnly: true });
  }

  /** What can be chosen while the name, or the number, of a setting is typed. */
  async suggested({ context }: Pick<Asker, 'context'>, by: 'name' | 'urn'): Promise<SuggestedSetting[]> {
    return this.units.run(context, by === 'name' ? suggestedByName : suggestedByUrn, { readOnly: true });
  }

  /** One page of the directory, with the questions its filter can ask. */
  async list(
    { context }: Pick<Asker, 'context'>,
    filter: SettingFilter,
    page: number,
  ): Promise<SettingsPage> {
    return this.units.run(
      context,
      async (tx) => {
        const count = await countSettings(tx, filter);
        const last = Math.max(1, Math.ceil(count / SETTINGS_A_PAGE));
        const shown = Math.min(page, last);
        const part = { limit: SETTINGS_A_PAGE, offset: (shown - 1) * SETTINGS_A_PAGE };
        const settings = await findSettings(tx, filter, part);
        return { settings, count, page: shown, ...(await settingChoices(tx)) };
      },
      { readOnly: true },
    );
  }
}
