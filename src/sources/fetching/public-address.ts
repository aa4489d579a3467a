import ipaddr from 'ipaddr.js';

/** Azure's metadata service, the only one that has an address of the public ranges. */
const METADATA_ADDRESS = '168.63.129.16';

/**
 * Whether an IP address is one of the public internet. False for private, loopback, link-local, carrier-grade NAT,
 * multicast and reserved ranges, for IPv6 that carries an IPv4 address inside (mapped, 6to4, NAT64, Teredo), for
 * metadata services, and for what is no IP address.
 *
 * ```ts
 * isPublicAddress('195.12.113.29'); // => true
 * isPublicAddress('192.168.0.1'); // => false
 * isPublicAddress('::ffff:8.8.8.8'); // => false
 * ```
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address === METADATA_ADDRESS) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || isGlobalUnicast(parsed);
}

/** 2000::/3, the only IPv6 block that is assigned (RFC 4291). */
function isGlobalUnicast({ parts }: ipaddr.IPv6): boolean {
  return ((parts[0] ?? 0) & 0xe000) === 0x2000;
}
