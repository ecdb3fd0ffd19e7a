import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { TOKEN_PERMISSIONS } from '@lib/access/permissions/confirmed-permissions';
import { TOKEN_WORDS } from '@lib/access/permissions/token-words';
import { ApiToken } from '@lib/access/tokens/api-token';
import { ApiTokens } from '@lib/access/tokens/api-tokens.service';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { formatMoment } from '@lib/kernel/london-format';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Status } from '@lib/web-kit/govuk/tag';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { CellLink, DataTable } from '@lib/web-kit/tables/data-table';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { ApiTokenForm } from './api-token.form';
import { apiTokensPaths } from './api-tokens.paths';

/** Tokens by which the borough's systems use the API. */
@Controller()
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokens) {}

  @Allow('see API tokens')
  @Get(apiTokensPaths.tokens)
  async index(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page('api-tokens/api-tokens.njk', {
      title: 'API tokens',
      table: tableOf(await this.tokens.list(viewer)),
      newHref: apiTokensPaths.new,
    });
  }

  @Allow('make API tokens')
  @Get(apiTokensPaths.new)
  new(): Page {
    return page('api-tokens/new.njk', newModel(formOf({ months: '12' })));
  }

  @Allow('make API tokens')
  @Post(apiTokensPaths.new)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page> {
    const form = parseForm(ApiTokenForm, body);
    if (!form.ok) return pageWithProblems('api-tokens/new.njk', newModel(form));
    const { name, permissions, months } = form.value;
    return page('api-tokens/made.njk', {
      title: 'Your new API token',
      token: await this.tokens.make(viewer, { name, permissions, months: Number(months) }),
      back: { href: apiTokensPaths.tokens },
    });
  }

  @Allow('see API tokens')
  @Get(apiTokensPaths.revokePattern)
  async confirmRevoke(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    if (!(await this.tokens.list(viewer)).some((token) => token.id === id)) throw new NotFoundError('token');
    return page('api-tokens/revoke.njk', {
      title: 'Revoke an API token',
      action: apiTokensPaths.revoke(id),
      back: { href: apiTokensPaths.tokens },
    });
  }

  @Allow('see API tokens')
  @Post(apiTokensPaths.revokePattern)
  async revoke(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.tokens.revoke(viewer, id);
    return redirectTo(
      apiTokensPaths.tokens,
      'The API token is revoked. The system that used it is refused from now on.',
    );
  }
}

const tableOf = (tokens: readonly ApiToken[]): DataTable => ({
  caption: 'API tokens',
  hideCaption: true,
  columns: [
    { text: 'For' },
    { text: 'May' },
    { text: 'Made by' },
    { text: 'Works until' },
    { text: 'Last used' },
    { text: 'Status' },
  ],
  rows: tokens.map((token) => [
    token.name,
    token.permissions.join(', '),
    { text: token.madeBy, note: formatMoment(token.madeAt) },
    formatMoment(token.expiresAt),
    token.lastUsedAt ? formatMoment(token.lastUsedAt) : 'Never',
    { status: statusOf(token), links: revokeLinks(token) },
  ]),
});

const revokeLinks = (token: ApiToken): CellLink[] =>
  token.revokedAt || token.expired
    ? []
    : [{ text: 'Revoke', href: apiTokensPaths.revoke(token.id), hiddenText: token.name }];

const statusOf = (token: ApiToken): Status => {
  if (token.revokedAt) return { text: 'Revoked', kind: 'cannot' };
  return token.expired ? { text: 'Expired', kind: 'cannot' } : { text: 'Works', kind: 'done' };
};

const newModel = (form: FormModel): object => ({
  title: 'Make an API token',
  action: apiTokensPaths.new,
  back: { href: apiTokensPaths.tokens },
  permissions: TOKEN_PERMISSIONS.map((value) => ({
    value,
    text: sentenceCase(value),
    hint: TOKEN_WORDS[value],
  })),
  form,
});
