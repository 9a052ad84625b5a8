/** Addresses that come back from a browser (next=, back=): only those inside this house are followed. */

/** Visible ASCII after one slash: '//elsewhere', '/\\elsewhere', 'https:' and hidden tabs are all somebody else's. */
const local = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/

export const isLocalAddress = (address: string | undefined): address is string => local.test(address ?? '')
