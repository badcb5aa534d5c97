import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity
