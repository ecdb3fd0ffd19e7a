import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { column, Column } from '@lib/workbook/writing/column';
import { Shorthand } from '@lib/workbook/writing/shorthand';
import { ReportSubject } from '../../report';
import { OfCase } from './whose-cases';

/** Which case a row is of: by its references, with the borough's own where personal data was asked for. */
export const caseColumns = <Row extends OfCase>({
  withPersonalData,
}: Pick<ReportSubject, 'withPersonalData'>): Column<Row>[] => [
  column<Row, 'text'>('Case', { kind: 'text', value: ({ reference }) => reference }),
  column<Row, 'text'>('Child', {
    kind: 'text',
    value: ({ serviceReference }) => serviceReference,
    notes: ['references'],
  }),
  ...(withPersonalData
    ? [
        column<Row, 'text'>('Local reference', {
          kind: 'text',
          value: ({ localReference }) => localReference ?? '[x]',
        }),
        column<Row, 'text'>('Officer', { kind: 'text', value: ({ officer }) => officer ?? '[x]' }),
      ]
    : []),
  ...areaColumns<Row>(),
];

/** The borough of a row, by name and by code (rule X-37). */
export const areaColumns = <Row extends Pick<OfCase, 'boroughId'>>(): Column<Row>[] => [
  column<Row, 'text'>('Borough', { kind: 'text', value: ({ boroughId }) => authorityById(boroughId).name }),
  column<Row, 'text'>('Area code', { kind: 'text', value: ({ boroughId }) => authorityById(boroughId).gss }),
];

/** A number out of a bigint column, which comes as text; or the sign why there is none. */
export const penceOr = <S extends Shorthand>(pence: string | number | null, otherwise: S): number | S =>
  pence === null ? otherwise : Number(pence);
