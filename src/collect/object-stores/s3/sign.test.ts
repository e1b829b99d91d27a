import { describe, expect, it } from 'vitest';
import { signed } from './sign.ts';

/** Examples that AWS publishes: of S3's documentation, and of the signature's own test suite. */
const S3_KEYS = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const S3 = { credentials: S3_KEYS, region: 'us-east-1', service: 's3', now: new Date('2013-05-24T00:00:00Z') };
const SUITE_KEYS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const SUITE = { credentials: SUITE_KEYS, region: 'us-east-1', now: new Date('2015-08-30T12:36:00Z') };

describe('signature version 4', () => {
  it.each([
    [
      'an object',
      '/test.txt',
      { range: 'bytes=0-9' },
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ],
    ['a setting', '/?lifecycle', {}, 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
    ['a list', '/?max-keys=2&prefix=J', {}, '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
  ])('of S3, for %s', (_, path, headers, signature) => {
    const url = new URL(`https://examplebucket.s3.amazonaws.com${path}`);
    expect(signed({ method: 'GET', url, headers }, S3).authorization).toContain(`Signature=${signature}`);
  });

  it.each([
    [
      'get-vanilla',
      'https://example.amazonaws.com/',
      'service',
      {},
      '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
    ],
    [
      'get-vanilla-query-order-key-case',
      'https://example.amazonaws.com/?Param2=value2&Param1=value1',
      'service',
      {},
      'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
    ],
    [
      'of another service',
      'https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08',
      'iam',
      { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      '5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
    ],
  ])('%s', (_, address, service, headers, signature) => {
    const url = new URL(address);
    expect(signed({ method: 'GET', url, headers }, { ...SUITE, service }).authorization).toBe(
      `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/${service}/aws4_request,SignedHeaders=${[...Object.keys(headers), 'host', 'x-amz-date'].join(';')},Signature=${signature}`,
    );
  });
});
