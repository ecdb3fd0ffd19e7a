import { Module } from '@nestjs/common';
import { ApiTokensApiController } from './api/api-tokens.api.controller';
import { ApiTokensController } from './api-tokens.controller';
import { ApiTokensEntrance } from './api-tokens.entrance';

@Module({ controllers: [ApiTokensController, ApiTokensApiController], providers: [ApiTokensEntrance] })
export class ApiTokensWebModule {}
