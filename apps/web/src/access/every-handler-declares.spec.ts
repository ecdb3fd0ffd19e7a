import { Controller, Get, Module, Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Allow, Public } from './allow.decorator';
import { EveryHandlerDeclares } from './every-handler-declares';

@Controller()
class Declared {
  @Public()
  @Get('/one')
  one(): string {
    return 'one';
  }

  @Allow('see children')
  @Get('/two')
  two(): string {
    return 'two';
  }

  /** Not a handler, so nothing to declare. */
  three(): string {
    return 'three';
  }
}

@Controller()
class Forgotten {
  @Get('/four')
  four(): string {
    return 'four';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [Declared], providers: [EveryHandlerDeclares] })
class GoodModule {}

@Module({ imports: [DiscoveryModule], controllers: [Declared, Forgotten], providers: [EveryHandlerDeclares] })
class BadModule {}

const start = async (module: Type): Promise<void> => {
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  await app.close();
};

describe('starting the web process', () => {
  it('goes on when every handler declares who may use it', async () => {
    await expect(start(GoodModule)).resolves.toBeUndefined();
  });

  it('stops, and names the handler that does not', async () => {
    await expect(start(BadModule)).rejects.toThrow('neither @Allow nor @Public: Forgotten.four');
  });
});
