import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTokens } from '@lib/access/tokens/api-tokens.service';
import { Viewer } from '@lib/access/viewer';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { ApiTokenBody } from './api-token.body';
import { API_TOKENS, ApiTokenList, NEW_TOKEN, NewToken } from './api-tokens.schemas';

/** Tokens by which the borough's systems use this API; a person of the borough makes them, a token cannot. */
@Tagged('API tokens')
@Controller('api/v1/api-tokens')
export class ApiTokensApiController {
  constructor(private readonly tokens: ApiTokens) {}

  @ApiVerb({ summary: 'The borough’s tokens, without their values', answer: API_TOKENS })
  @Allow('see API tokens')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<ApiTokenList> {
    return { tokens: await this.tokens.list(viewer) };
  }

  @ApiVerb({
    summary: 'Make a token',
    description: 'It belongs to the borough, not to the person.',
    body: ApiTokenBody,
    status: 201,
    answer: NEW_TOKEN,
  })
  @Allow('make API tokens')
  @Post()
  async make(@CurrentViewer() viewer: Viewer, @Body() body: ApiTokenBody): Promise<NewToken> {
    return { token: await this.tokens.make(viewer, body) };
  }

  @ApiVerb({ summary: 'Revoke a token', path: { id: 'Key of the token' }, status: 204 })
  @Allow('see API tokens')
  @Post(':id/revoke')
  revoke(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.tokens.revoke(viewer, id);
  }
}
