import { Tx } from '@lib/database/unit-of-work';
import { SettingRegistration } from '../settings/setting';
import { RegistrationRecord } from './registration-record';

type Row = Omit<SettingRegistration, 'record'> & {
  readonly [Field in keyof RegistrationRecord]: RegistrationRecord[Field] | null;
};

/** How the registration of a setting has stood, newest first: what lists say and what people recorded. */
export const registrationsOf = async (tx: Tx, settingId: string): Promise<SettingRegistration[]> => {
  const rows = await tx.query<Row>(
    `select r.status, r.valid_from as "from", r.valid_to as "to", l.as_at as "listAsAt", r.record_id as id, r.kind,
            r.source, r.evidence, r.legal_route as "legalRoute", r.recorded_at as "recordedAt",
            r.recorded_by_name as "recordedByName"
       from setting_registrations r left join setting_lists l on l.id = r.list_id
      where r.setting_id = $1 order by r.valid_from desc`,
    [settingId],
  );
  return rows.map(({ status, from, to, listAsAt, ...record }) => ({
    status,
    from,
    to,
    listAsAt,
    record: record.id === null ? null : (record as RegistrationRecord),
  }));
};
