/** Of which case a row is. */
export const CASE = 'foreign key (borough_id, case_id) references cases (borough_id, id)';

/** What a row begins with that hangs on a case and has a key of its own. */
export const OF_A_CASE = `
      borough_id smallint not null,
      id uuid not null,
      case_id uuid not null,
      series_id uuid not null,`;

export const OF_A_CASE_COLUMNS = {
  borough_id: 'The borough, by DfE number',
  id: 'Key of the row',
  case_id: 'The case',
  series_id: 'The panel it is before',
};
