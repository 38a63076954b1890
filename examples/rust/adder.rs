//! The article's running example, behind the header of the C one (../adder/adder.h).
#![no_std]

/// A running sum.
#[repr(C)]
pub struct Adder {
    sum: f64,
}

/// Start at zero.
#[no_mangle]
pub extern "C" fn adder_init(adder: &mut Adder) {
    adder.sum = 0.0;
}

/// Add `right` to the sum.
#[no_mangle]
pub extern "C" fn adder_add(adder: &mut Adder, right: f64) {
    adder.sum += right;
}

/// The sum so far.
#[no_mangle]
pub extern "C" fn adder_result(adder: &Adder) -> f64 {
    adder.sum
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
