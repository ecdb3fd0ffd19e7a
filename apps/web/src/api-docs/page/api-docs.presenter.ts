import { TOKEN_PERMISSIONS } from '@lib/access/permissions/confirmed-permissions';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { apiTokensPaths } from '../../api-tokens/api-tokens.paths';
import { MOST_FILES } from '../../imports/upload/handed-in-files';
import { apiDocsPaths } from '../api-docs.paths';
import { OpenApi, operationsOf } from '../document/open-api';
import { fieldsTable, OperationModel, presentOperation, shapeAnchor } from './operation.presenter';

export interface ApiDocsModel {
  readonly title: string;
  readonly address: string;
  readonly documentHref: string;
  readonly tokensHref: string;
  readonly tokenPermissions: readonly string[];
  readonly limits: { readonly files: number; readonly megabytes: number };
  readonly tags: readonly TagModel[];
  readonly shapes: readonly ShapeModel[];
}

interface TagModel {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly operations: readonly OperationModel[];
}

interface ShapeModel {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly fields: DataTable;
}

/** The page of the API, from its document: what the document does not say, the page cannot either. */
export const presentApiDocs = (document: OpenApi, publicUrl: string): ApiDocsModel => ({
  title: 'Using the API',
  address: publicUrl,
  documentHref: apiDocsPaths.document,
  tokensHref: apiTokensPaths.tokens,
  tokenPermissions: TOKEN_PERMISSIONS,
  limits: { files: MOST_FILES, megabytes: WEB_LIMITS.uploadBytes / 1_000_000 },
  tags: (document.tags ?? []).map(({ name, description = '' }) => ({
    id: `part-${name.toLowerCase().replace(/\W+/g, '-')}`,
    name,
    about: description,
    operations: operationsOf(document)
      .filter(({ operation }) => operation.tags.includes(name))
      .map((found) => presentOperation(found, document)),
  })),
  shapes: Object.entries(document.components.schemas)
    .filter(([name]) => !BODIES.test(name))
    .map(([name, shape]) => ({
      id: shapeAnchor(name),
      name,
      about: shape.description ?? '',
      fields: fieldsTable(`Fields of ${name}`, shape, 'Field'),
    })),
});

/** A body is explained where it is sent; only what it holds in turn has a place of its own. */
const BODIES = /^(?!HeldRoleBody$)\w+Body$|^AsAt$|^ReturnUpload$/;
