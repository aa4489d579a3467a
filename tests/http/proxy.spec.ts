import { describe, expect, it } from 'vitest';
import { isProxyAddress, NO_PROXIES, placeOf, proxyFor } from '../../src/http/proxy.ts';

describe('proxyFor', () => {
  const proxies = { ...NO_PROXIES, http: new URL('http://plain:1'), https: new URL('http://secure:2') };
  const chosen = (url: string, except = '') =>
    proxyFor(new URL(url), { ...proxies, except })?.hostname ?? null;

  it.each([
    ['https://www.gov.kz/', '', 'secure'],
    ['http://www.gov.kz/', '', 'plain'],
    ['https://www.gov.kz/', 'gov.kz', null],
    ['https://www.gov.kz/', 'example.kz, .gov.kz', null],
    ['https://www.gov.kz/', '*.gov.kz example.kz', null],
    ['https://WWW.GOV.KZ/', 'Gov.kz', null],
    ['https://www.gov.kz/', '*', null],
    ['https://egov.kz/', 'gov.kz', 'secure'],
    ['https://gov.kz/', 'www.gov.kz', 'secure'],
    ['https://gov.kz/', 'gov.kz:443', null],
    ['http://gov.kz/', 'gov.kz:80', null],
    ['https://gov.kz/', 'gov.kz:8443', 'secure'],
    ['https://gov.kz:8443/', 'gov.kz:8443', null],
    ['http://127.0.0.1:8081/', '', null],
    ['http://localhost/', '', null],
    ['http://[::1]/', '', null],
    ['http://10.0.0.1/', '', 'plain'],
    ['http://10.0.0.1/', '10.0.0.1', null],
  ])('of %s, where NO_PROXY is "%s", is %s', (url, except, expected) => {
    expect(chosen(url, except)).toBe(expected);
  });

  it('is none where there is none', () => {
    expect(proxyFor(new URL('https://gov.kz/'), NO_PROXIES)).toBeNull();
  });
});

describe('the address of a proxy', () => {
  it.each([
    ['http://proxy', { host: 'proxy', port: 80 }],
    ['http://me:secret@proxy:3128/', { host: 'proxy', port: 3128 }],
    ['https://proxy', { host: 'proxy', port: 443 }],
    ['socks5://proxy', { host: 'proxy', port: 1080 }],
    ['socks5h://[2001:db8::1]:9050', { host: '2001:db8::1', port: 9050 }],
  ])('%s is a place', (address, place) => {
    expect(isProxyAddress(address)).toBe(true);
    expect(placeOf(new URL(address))).toEqual(place);
  });

  it.each(['proxy:3128', 'ftp://proxy', 'socks4://proxy', 'socks5://', 'nothing', ''])(
    'is not %j',
    (address) => {
      expect(isProxyAddress(address)).toBe(false);
    },
  );
});
