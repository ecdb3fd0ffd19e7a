import { Module } from '@nestjs/common';
import { ApiTokensController } from './api-tokens.controller';
import { ApiTokensEntrance } from './api-tokens.entrance';

@Module({ controllers: [ApiTokensController], providers: [ApiTokensEntrance] })
export class ApiTokensWebModule {}
