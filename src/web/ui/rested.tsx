/** A value that has stood still for a moment (停一下再问): while somebody types or walks through rows nothing is asked. */
import { useEffect, useState } from 'react'

export function useRested<Value>(value: Value, milliseconds = 120): Value {
  const [rested, setRested] = useState(value)
  // A timer is outside React's knowledge.
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return rested
}
