import { TOKEN_PERMISSIONS } from '@lib/access/permissions/confirmed-permissions';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { apiTokensPaths } from '../../api-tokens/api-tokens.paths';
import { MOST_FILES } from '../../imports/upload/handed-in-files';
import { apiDocsPaths } from '../api-docs.paths';
import { PartModel } from './part.presenter';

export interface ApiDocsModel {
  readonly title: string;
  readonly address: string;
  readonly documentHref: string;
  readonly tokensHref: string;
  readonly tokenPermissions: readonly string[];
  readonly limits: { readonly files: number; readonly megabytes: number };
  readonly parts: readonly PartLines[];
}

/** A part of the API with its operations, one a line. */
interface PartLines {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly href: string;
  readonly table: DataTable;
}

/** The first page of the API: how to use it, and which operations there are. */
export const presentApiDocs = (parts: readonly PartModel[], publicUrl: string): ApiDocsModel => ({
  title: 'Using the API',
  address: publicUrl,
  documentHref: apiDocsPaths.document,
  tokensHref: apiTokensPaths.tokens,
  tokenPermissions: TOKEN_PERMISSIONS,
  limits: { files: MOST_FILES, megabytes: WEB_LIMITS.uploadBytes / 1_000_000 },
  parts: parts.map((part) => ({
    id: part.part,
    name: part.name,
    about: part.about,
    href: apiDocsPaths.part(part.part),
    table: operationsTable(part),
  })),
});

const operationsTable = ({ name, part, operations }: PartModel): DataTable => ({
  caption: `Operations: ${name}`,
  hideCaption: true,
  small: true,
  columns: [{ text: 'What it does' }, { text: 'Request' }, { text: 'By token' }],
  rows: operations.map(({ id, summary, line, byToken }) => [
    { text: summary, href: `${apiDocsPaths.part(part)}#${id}` },
    line,
    byToken ? 'Yes' : 'No',
  ]),
});
