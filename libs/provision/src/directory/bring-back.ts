import { Tx } from '@lib/database/unit-of-work';
import { changeProvider, changeSetting, DirectoryChange } from './change-setting';

const BACK = 'archived_on = null, archived_reason = null, archived_by_name = null';

type WhoBrings = Pick<DirectoryChange, 'audit' | 'viewer'>;

/** Brings an archived setting back: it is offered again. One that is not archived stays as it is. */
export const bringSettingBack = async (
  tx: Tx,
  who: WhoBrings & { readonly settingId: string },
): Promise<void> => {
  await changeSetting(tx, { ...who, change: 'brought back' });
  await tx.query(`update settings set ${BACK} where id = $1`, [who.settingId]);
};

/** The same of a provider. */
export const bringProviderBack = async (
  tx: Tx,
  who: WhoBrings & { readonly providerId: string },
): Promise<void> => {
  await changeProvider(tx, { ...who, change: 'brought back' });
  await tx.query(`update providers set ${BACK} where id = $1`, [who.providerId]);
};
