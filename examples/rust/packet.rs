//! The packet of the article, with its guard clause: what Rust cannot prove, it need not panic about.
#![no_std]

pub const PACKET_SIZE: usize = 32;

#[repr(C)]
pub struct Packet {
    buf: [u8; PACKET_SIZE],
    buf_index: usize,
}

impl Packet {
    pub fn fill(&mut self, data: &[u8]) -> usize {
        let mut taken = 0;
        for &byte in data {
            let place = match self.buf.get_mut(self.buf_index) { Some(place) => place, None => break };
            *place = byte;
            self.buf_index += 1;
            taken += 1;
        }
        taken
    }

    pub fn as_slice(&self) -> &[u8] {
        if self.buf_index > self.buf.len() {
            debug_assert!(false, "buf index can't exceed buf length");
            &self.buf
        } else {
            &self.buf[..self.buf_index]
        }
    }
}

#[no_mangle]
pub extern "C" fn packet_init(packet: &mut Packet) {
    *packet = Packet { buf: [0; PACKET_SIZE], buf_index: 0 };
}

/// # Safety
/// There are `data_len` bytes at `data`, which the glue sees to.
#[no_mangle]
pub unsafe extern "C" fn packet_fill(packet: &mut Packet, data: *const u8, data_len: usize) -> usize {
    packet.fill(core::slice::from_raw_parts(data, data_len))
}

#[no_mangle]
pub extern "C" fn packet_hash(packet: &Packet) -> u32 {
    packet.as_slice().iter().fold(0x811c_9dc5, |hash, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
